package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.OutlineView;
import org.practicecommons.ui.editor.PropertiesView;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.ui.widgets.Names;

/** What a record consists of and what there is to know of it, beside its form. */
class OutlineTest extends AtTheDesk {

    private static final Words WORDS = new Words(RecordEditor.class);

    private static final int PAINTED_MILLIS = 200;

    private IViewPart view;

    @AfterEach
    void putAway() {
        desk.page().hideView(view);
    }

    @Test
    void theOutlineFollowsWhatIsWrittenAndLeadsToAField() throws PartInitException {
        view = desk.page().showView(OutlineView.ID);
        EditorPage form = desk.explorer().createNew("Organisation");
        Field name = desk.kind("Organisation").title();
        assertEquals(WORDS.say("outline.required"), line(name).getText(1));
        form.type(name.name(), "en", "Tide Table Cooperative");
        Until.is("the name to be there", () -> line(name).getText(1).equals(WORDS.say("outline.filled")));
        Until.passed(PAINTED_MILLIS);
        desk.picture("outline");
        Field website = desk.kind("Organisation").field("website").orElseThrow();
        TreeItem line = line(website);
        line.getParentItem().setExpanded(true);
        tree().setSelection(line);
        Controls.tell(tree(), SWT.DefaultSelection);
        Until.is("the form to be there", () -> form.focused().contains(website.label(desk.language())));
        desk.closeEditors();
        Until.is("nothing to be outlined", () -> Controls.all(desk.shell(), Tree.class).stream()
                .noneMatch(tree -> WORDS.say("outline.name").equals(Names.of(tree))));
    }

    @Test
    void theOutlineIsThereAsSoonAsARecordWasRead() throws PartInitException {
        view = desk.page().showView(OutlineView.ID);
        desk.explorer().open("Organisation", desk.explorer().names("Organisation").getLast());
        Until.is("the outline", () -> Controls.all(desk.shell(), Tree.class).stream()
                .anyMatch(tree -> WORDS.say("outline.name").equals(Names.of(tree))));
    }

    @Test
    void theAddressOfAChosenRecordIsThereToBeCopied() throws PartInitException {
        view = desk.page().showView(PropertiesView.ID);
        String name = desk.explorer().names("Organisation").getLast();
        desk.explorer().choose("Organisation", name);
        Until.is("the properties", () -> Arrays.stream(table().getItems()).anyMatch(item ->
                item.getText(1).equals(name)));
        desk.picture("properties");
        TableItem address = Arrays.stream(table().getItems())
                .filter(item -> item.getText(0).equals(WORDS.say("properties.address"))).findFirst().orElseThrow();
        table().setSelection(address);
        Controls.key(table(), 'c', SWT.MOD1);
        Clipboard clipboard = new Clipboard(table().getDisplay());
        assertEquals(address.getText(1), clipboard.getContents(TextTransfer.getInstance()));
        clipboard.dispose();
    }

    private Tree tree() {
        return Controls.named(desk.shell(), Tree.class, WORDS.say("outline.name"));
    }

    private Table table() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("properties.name"));
    }

    private TreeItem line(Field field) {
        return Arrays.stream(tree().getItems()).flatMap(section -> Arrays.stream(section.getItems()))
                .filter(item -> item.getText(0).equals(field.label(desk.language()))).findFirst().orElseThrow();
    }
}
