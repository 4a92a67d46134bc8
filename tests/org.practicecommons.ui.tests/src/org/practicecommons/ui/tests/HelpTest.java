package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.explorer.ExplorerView;
import org.practicecommons.ui.help.HelpPages;
import org.practicecommons.ui.help.HelpView;
import org.practicecommons.ui.widgets.Names;

/** Somebody who does not know what a field is for presses F1. */
class HelpTest extends AtTheDesk {

    private static final Words HELP = new Words(HelpView.class);

    @AfterEach
    void closeTheHelp() {
        desk.turnTo("contribute");
        desk.page().hideView(desk.page().findViewReference(HelpView.ID));
    }

    @Test
    void f1SaysWhatTheFieldIsForInTheLanguageOfTheWindow() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("summary", "en", "x");
        readAndClose(desk.kind("Practice").field("summary").orElseThrow(), "help-field");
    }

    @Test
    void f1InAPartSaysWhatItsFieldIsFor() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.press("steps", FormWords.say("parts.add")).typeInPart("Step", "title", "Ask");
        readAndClose(desk.kind("Step").field("title").orElseThrow(), "help-part");
    }

    @Test
    void f1InAViewOpensItsTopicBesideIt() throws PartInitException {
        HelpPages pages = new HelpPages(desk.language());
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.practicecommons.ui.")) {
                desk.page().showView(view.getId());
                Until.quiet();
                desk.command("org.practicecommons.ui.help", Map.of());
                assertEquals(pages.on(view.getId()).title(), Names.of(topic()), view.getId());
            }
        }
        desk.home();
        desk.command("org.practicecommons.ui.help", Map.of());
        assertEquals(pages.on("org.practicecommons.ui.search.home").title(), Names.of(topic()));
        desk.picture("help-topic");
    }

    @Test
    void theHelpIsSearchedByWordsAndReadOnByLinks() {
        HelpPages pages = new HelpPages(desk.language());
        desk.command("org.practicecommons.ui.help.contents", Map.of());
        Text words = Controls.named(desk.shell(), Text.class, HELP.say("help.search"));
        words.setText(pages.page("data").title().split(" ")[0].toLowerCase(Locale.ROOT) + " -backups");
        Tree found = Until.found("topics", () -> Controls.named(desk.shell(), Tree.class,
                HELP.say("help.found", "count", 1)));
        assertEquals(pages.page("data").title(), found.getItem(0).getText());
        assertEquals(pages.page("data").title(), Names.of(topic()));
        desk.picture("help-found");
        Event chosen = new Event();
        chosen.text = "trouble";
        Controls.all(topic().getParent(), Link.class).getFirst().notifyListeners(SWT.Selection, chosen);
        assertEquals(pages.page("trouble").title(), Names.of(topic()));
        assertEquals("", words.getText());
    }

    @Test
    void f1InADialogSaysWhatItIsFor() {
        Words words = new Words(ExplorerView.class);
        Dialogs.in(words.say("new.title"), dialog -> {
            Controls.key(Controls.named(dialog, Table.class, words.say("new.kinds")), SWT.F1, 0);
            Shell popup = Until.found("the help", () -> Dialogs.open(words.say("new.kinds")));
            desk.pictureNow("help-dialog");
            assertTrue(Dialogs.says(popup, words.say("new.message")));
            Controls.key(Controls.first(popup, Text.class, any -> true), SWT.ESC, 0);
            dialog.close();
        });
        desk.command("org.practicecommons.ui.explorer.new", Map.of());
    }

    private StyledText topic() {
        Until.quiet();
        return Controls.first(desk.shell(), StyledText.class, text -> !text.getEditable());
    }

    private void readAndClose(Field field, String picture) {
        desk.command("org.practicecommons.ui.help", Map.of());
        Shell popup = Until.found("the help", () -> Dialogs.open(field.label(desk.language())));
        desk.pictureNow(picture);
        assertTrue(Dialogs.says(popup, field.help(desk.language())), "the help of " + field.name());
        Controls.key(Controls.first(popup, Text.class, any -> true), SWT.ESC, 0);
        Until.is("the help to close", popup::isDisposed);
    }
}
