package org.practicecommons.ui.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.URLTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.Section;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordInput;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.ui.widgets.Names;

/** The form of one record. Fields are named as in the model and found on the screen by their label. */
final class EditorPage {

    private static final Words WORDS = new Words(RecordEditor.class);

    private final Desk desk;
    private final IEditorPart editor;
    private final Kind kind;

    EditorPage(Desk desk, IEditorPart editor) {
        this.desk = desk;
        this.editor = editor;
        this.kind = desk.kind(((RecordInput) editor.getEditorInput()).ref().kind());
    }

    /** Brings it to the front. */
    EditorPage activate() {
        desk.page().activate(editor);
        Until.quiet();
        return this;
    }

    String iri() {
        return ((RecordInput) editor.getEditorInput()).ref().iri();
    }

    IEditorInput input() {
        return editor.getEditorInput();
    }

    String title() {
        return editor.getTitle();
    }

    private Composite form() {
        return Until.found("the form", () -> Controls.all(desk.shell(), Composite.class).stream()
                .filter(c -> c.getClass().getSimpleName().equals("RecordForm") && c.isVisible()).findFirst()
                .orElse(null));
    }

    private Table sections() {
        return Controls.named(form(), Table.class, WORDS.say("sections.name"));
    }

    /** Turns to the section of that field. */
    EditorPage goTo(String fieldName) {
        Field field = kind.field(fieldName).orElseThrow();
        Section section = desk.workplace().model().sections().stream()
                .filter(s -> s.id().equals(field.section())).findFirst().orElseThrow();
        Table table = sections();
        TableItem item = Arrays.stream(table.getItems())
                .filter(i -> i.getText().equals(section.label(desk.language()))).findFirst().orElseThrow();
        if (table.getSelectionIndex() != table.indexOf(item)) {
            table.setSelection(item);
            Controls.tell(table, SWT.Selection);
        }
        Until.quiet();
        return this;
    }

    /** What assistive technology calls the things of the section that is open. */
    List<String> names() {
        return Controls.all(form(), Control.class).stream().filter(Control::isVisible).map(Names::of)
                .filter(Objects::nonNull).toList();
    }

    EditorPage writeIn(String language) {
        Button tab = Until.found("a tab for " + language,
                () -> Controls.first(form(), Button.class, b -> language.equals(b.getData())));
        if (!tab.getSelection()) {
            Controls.press(tab);
        }
        return this;
    }

    /** Presses the button that asks for one more language. */
    EditorPage addLanguage() {
        Controls.press(Controls.named(form(), Button.class, WORDS.say("language.add")));
        Until.quiet();
        return this;
    }

    private String label(String fieldName) {
        return kind.field(fieldName).orElseThrow().label(desk.language());
    }

    private Text text(String fieldName) {
        goTo(fieldName);
        String label = label(fieldName);
        return Until.found("the field " + label, () -> Controls.named(form(), Text.class, label));
    }

    /** Types at the end of a field, letter by letter. */
    EditorPage type(String fieldName, String language, String words) {
        writeIn(language);
        type(text(fieldName), words);
        return this;
    }

    /** Types into a field of the part that is chosen in a list. */
    EditorPage typeInPart(String partKind, String fieldName, String words) {
        String label = desk.kind(partKind).field(fieldName).orElseThrow().label(desk.language());
        type(Until.found("the field " + label, () -> Controls.named(form(), Text.class, label)), words);
        return this;
    }

    private static void type(Text text, String words) {
        text.setFocus();
        text.setSelection(text.getCharCount());
        words.codePoints().forEach(letter -> text.insert(Character.toString(letter)));
    }

    /** Shows two languages beside each other, or one again. */
    EditorPage turnSideBySide() {
        activate();
        desk.command("org.practicecommons.ui.editor.sideBySide", Map.of());
        Until.quiet();
        return this;
    }

    boolean showsSideBySide() {
        return Controls.button(form(), WORDS.say("language.sideBySide")).getSelection();
    }

    /** The control of a field in one of the languages that are shown side by side. */
    Text beside(String fieldName, String language) {
        goTo(fieldName);
        String ending = ", " + Languages.name(language);
        return Until.found(label(fieldName) + ending, () -> Controls.first(form(), Text.class, text ->
                Names.of(text) != null && Names.of(text).startsWith(label(fieldName))
                        && Names.of(text).endsWith(ending)));
    }

    EditorPage typeBeside(String fieldName, String language, String words) {
        type(beside(fieldName, language), words);
        return this;
    }

    /** Whether the middle of a field can be seen without scrolling. */
    boolean isInSight(String fieldName) {
        Text text = text(fieldName);
        Composite up = text.getParent();
        while (!(up instanceof ScrolledComposite)) {
            up = up.getParent();
        }
        return up.getClientArea().contains(up.toControl(text.toDisplay(text.getSize().x / 2, text.getSize().y / 2)));
    }

    /** What stands in a field. */
    String read(String fieldName, String language) {
        writeIn(language);
        return text(fieldName).getText();
    }

    /** Looks up a record by the beginning of its name and takes the first proposal that starts so. */
    EditorPage pick(String fieldName, String beginning, String proposal) {
        Text text = text(fieldName);
        text.setFocus();
        Table list = Until.found("proposals for " + beginning, () -> {
            if (!text.getText().equals(beginning)) {
                text.setText(beginning);
            }
            return proposals(proposal);
        });
        for (int i = 0; i < list.getItemCount(); i++) {
            if (list.getItem(i).getText().startsWith(proposal)) {
                list.setSelection(i);
                break;
            }
        }
        Controls.key(text, SWT.CR, 0);
        Until.quiet();
        return this;
    }

    private Table proposals(String wanted) {
        for (Shell shell : desk.shell().getShells()) {
            Table table = shell.isVisible() && shell.getChildren().length == 1
                    && shell.getChildren()[0] instanceof Table list ? list : null;
            if (table != null && Arrays.stream(table.getItems()).anyMatch(i -> i.getText().startsWith(wanted))) {
                return table;
            }
        }
        return null;
    }

    /** Presses a button whose accessible name begins so and that belongs to that field. */
    EditorPage press(String fieldName, String buttonText) {
        goTo(fieldName);
        String name = buttonText + ", " + label(fieldName);
        Controls.press(Until.found(name, () -> Controls.named(form(), Button.class, name)));
        return this;
    }

    /** What a field refers to. */
    List<String> referredTo(String fieldName) {
        return links(fieldName).stream().map(link -> link.getText().replaceAll("<[^>]*>", "")).toList();
    }

    private List<Link> links(String fieldName) {
        return Controls.all(text(fieldName).getParent().getParent(), Link.class);
    }

    /** Pastes with a key while the keyboard is on the first of what a field refers to. */
    EditorPage pasteAtReference(String fieldName, int keyCode, int stateMask) {
        Link link = links(fieldName).getFirst();
        link.setFocus();
        Controls.key(link, keyCode, stateMask);
        Until.quiet();
        return this;
    }

    /** Pastes where one would type a name. */
    EditorPage pasteWhereTyped(String fieldName) {
        Text text = text(fieldName);
        text.setFocus();
        text.paste();
        Until.quiet();
        return this;
    }

    /** Drops a file from the desktop on a field of files. */
    EditorPage drop(String fieldName, Path file) {
        Button add = attach(fieldName);
        Drops.on(target(add), add, file);
        return this;
    }

    /** Drops a file from the desktop on the list of sections. */
    EditorPage drop(Path file) {
        Drops.on(target(sections()), sections(), file);
        return this;
    }

    /** Drops what a browser gives for a link on the list of sections. */
    boolean dropLink(String link) {
        return DND.DROP_COPY == Drops.on(target(sections()), sections(), URLTransfer.getInstance(), link);
    }

    /** Drops words that were marked elsewhere beside a field, not into it. */
    boolean dropText(String fieldName, String words) {
        Composite beside = text(fieldName).getParent().getParent();
        return DND.DROP_COPY == Drops.on(target(beside), beside, TextTransfer.getInstance(), words);
    }

    /** Where the desktop brings what is dropped on a control. */
    static DropTarget target(Control control) {
        for (Control up = control; up != null; up = up.getParent()) {
            if (up.getData(DND.DROP_TARGET_KEY) instanceof DropTarget target) {
                return target;
            }
        }
        throw new AssertionError("nothing can be dropped on " + control);
    }

    private Button attach(String fieldName) {
        goTo(fieldName);
        return Until.found("the button to attach", () -> Controls.button(form(), FormWords.say("files.add")));
    }

    /** The names of the files that are listed. */
    List<String> files(String fieldName) {
        return Controls.all(attach(fieldName).getParent(), Link.class).stream()
                .map(link -> link.getText().replaceAll("<[^>]*>", "")).toList();
    }

    /** The lines of a list of parts. */
    List<String> parts(String fieldName) {
        goTo(fieldName);
        Table table = Controls.named(form(), Table.class, label(fieldName));
        return Arrays.stream(table.getItems()).map(TableItem::getText).toList();
    }

    EditorPage choose(String fieldName, String choice) {
        goTo(fieldName);
        Controls.choose(Controls.named(form(), Combo.class, label(fieldName)), choice);
        return this;
    }

    EditorPage undo() {
        desk.page().activate(editor);
        desk.command(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
        return this;
    }

    EditorPage redo() {
        desk.page().activate(editor);
        desk.command(IWorkbenchCommandConstants.EDIT_REDO, Map.of());
        return this;
    }

    EditorPage save(String why) {
        Controls.named(form(), Combo.class, WORDS.say("reason.label")).setText(why);
        Controls.press(Controls.button(form(), WORDS.say("save.button")));
        Until.is("the record to be saved", () -> !editor.isDirty());
        Until.quiet();
        return this;
    }

    boolean isDirty() {
        return editor.isDirty();
    }

    /** Whether the bar above the form says this. */
    boolean says(String sentence) {
        return Controls.first(form(), Label.class, label -> label.getText().contains(sentence)) != null;
    }

    /** Whether there is such a button. */
    boolean offers(String text) {
        return Controls.button(form(), text) != null;
    }

    EditorPage pressInBar(String text) {
        Controls.press(Until.found(text, () -> Controls.button(form(), text)));
        Until.quiet();
        return this;
    }

    /** The name that assistive technology reads of the control that has the keyboard. */
    String focused() {
        Control control = desk.shell().getDisplay().getFocusControl();
        return control == null ? "" : String.valueOf(Names.of(control));
    }

    List<String> languages() {
        return Controls.all(form(), Button.class).stream().filter(b -> b.getData() instanceof String)
                .map(b -> Languages.code((String) b.getData())).toList();
    }
}
