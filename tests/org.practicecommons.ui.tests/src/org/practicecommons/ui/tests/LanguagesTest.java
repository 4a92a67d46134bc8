package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Message;
import org.practicecommons.operations.LanguageGap;
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Moments;

/** Texts in two languages beside each other, and the mark where one was left behind. */
class LanguagesTest extends AtTheDesk {

    private EditorPage form;

    @AfterEach
    void oneLanguageAgain() {
        if (form != null && !Controls.all(desk.shell(), Text.class).isEmpty() && form.showsSideBySide()) {
            form.turnSideBySide();
        }
    }

    @Test
    void bothAreWrittenUndoneAndSavedBesideEachOther() {
        form = desk.explorer().createNew("Practice").turnSideBySide();
        form.typeBeside("title", "en", "Signs at the pier").typeBeside("title", "fr", "Panneaux au quai");
        assertTrue(form.focused().endsWith(", " + Languages.name("fr")), form::focused);
        form.undo();
        assertEquals("", form.beside("title", "fr").getText());
        assertTrue(form.says(LanguageGap.missing("fr").in(desk.language())));
        form.redo();
        assertFalse(form.says(LanguageGap.missing("fr").in(desk.language())));
        form.typeBeside("summary", "en", "Signs that everybody can read, high and low.");
        desk.picture("side-by-side");
        form.save("");
        form.turnSideBySide();
        assertEquals("Panneaux au quai", form.read("title", "fr"));
        assertEquals("Signs at the pier", form.read("title", "en"));
    }

    @Test
    void whatWasLeftBehindIsMarkedUntilItIsRewritten() {
        form = desk.explorer().createNew("Practice").turnSideBySide();
        form.typeBeside("title", "en", "Rope bridge").typeBeside("title", "fr", "Pont de corde").save("");
        String sentence = Message.of(Operation.class, "languages.olderBy", "language",
                Locale.FRENCH.getDisplayName(desk.language()), "newer", Locale.ENGLISH.getDisplayName(desk.language()),
                "day", Moments.day(LocalDate.now()), "who", "|").in(desk.language());
        String older = sentence.substring(0, sentence.indexOf('|'));
        assertFalse(form.says(older));
        form.typeBeside("title", "en", " for wheelchairs").save("");
        Until.is("the mark", () -> form.says(older));
        desk.picture("older-language");
        form.turnSideBySide();
        assertTrue(form.says(older), "one language at a time says it as well");
        form.turnSideBySide();
        form.typeBeside("title", "fr", " en fauteuil");
        assertFalse(form.says(older), "who rewrites it need not be told");
        form.save("");
        assertFalse(form.says(older));
    }

    @Test
    void theKeyForTheNextLanguageGoesToTheOtherColumn() {
        form = desk.explorer().createNew("Practice").turnSideBySide();
        form.beside("title", "en").setFocus();
        Until.quiet();
        desk.command("org.practicecommons.ui.editor.nextLanguage", Map.of());
        assertTrue(form.focused().endsWith(", " + Languages.name("fr")), form::focused);
        assertEquals(List.of("EN", "FR"), form.languages());
    }
}
