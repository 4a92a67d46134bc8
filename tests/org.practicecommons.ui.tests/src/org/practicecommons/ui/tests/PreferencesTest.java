package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.ui.Words;
import org.practicecommons.workbench.Appearance;
import org.practicecommons.workbench.TextSize;
import org.practicecommons.workbench.WorkbenchApplication;

/** Somebody sets the window up for their eyes, hands and language. */
class PreferencesTest extends AtTheDesk {

    private static final Words WORDS = new Words(WorkbenchApplication.class);
    private static final String COMMAND = "org.practicecommons.workbench.preferences";

    @TempDir
    private Path settings;

    @Test
    void eachPageShowsWhatHoldsNow() {
        inPreferences(dialog -> {
            Dialogs.picture(dialog, "preferences-general");
            assertTrue(Controls.button(dialog, language()).getSelection());
            assertTrue(Dialogs.says(dialog, desk.workplace().home().community()));
            turnToOtherPage(dialog);
            Dialogs.picture(dialog, "preferences-appearance");
            assertTrue(Controls.button(dialog, WORDS.say("appearance." + word(Appearance.chosen()))).getSelection());
            assertTrue(Controls.button(dialog, WORDS.say("size.computer")).getSelection());
        });
    }

    @Test
    void whatIsChosenHoldsFromTheNextStartAndIsSaidOnce() {
        Appearance before = Appearance.chosen();
        List<String> offers = new ArrayList<>();
        choose(WORDS.say("appearance.dark"), WORDS.say("size.percent", "percent", 150), offers);
        assertEquals(Appearance.DARK, Appearance.chosen());
        assertEquals(150, new TextSize(WorkbenchApplication.settings()).chosen());
        choose(WORDS.say("appearance." + word(before)), WORDS.say("size.computer"), offers);
        assertEquals(before, Appearance.chosen());
        assertEquals(100, new TextSize(WorkbenchApplication.settings()).chosen());
        assertEquals(2, offers.size());
    }

    @Test
    void aSizeThatNobodyCanHaveChosenIsThatOfTheComputer() throws IOException {
        TextSize size = new TextSize(settings);
        assertEquals(100, size.chosen());
        size.choose(200);
        assertEquals(200, size.chosen());
        Files.writeString(settings.resolve("text-size"), "9999");
        assertEquals(100, size.chosen());
    }

    private void choose(String appearance, String size, List<String> offers) {
        Dialogs.in(WORDS.say("preferences.title"), dialog -> {
            turnToOtherPage(dialog);
            Controls.press(Controls.button(dialog, appearance));
            Controls.press(Controls.button(dialog, size));
            Dialogs.in(WORDS.say("preferences.title"), offer -> {
                Dialogs.picture(offer, "preferences-restart");
                offers.add(offer.getText());
                offer.close();
            });
            Controls.press(dialog.getDefaultButton());
        });
        int count = offers.size();
        desk.command(COMMAND, Map.of());
        Until.is("the offer to start again", () -> offers.size() > count);
    }

    private void inPreferences(Consumer<Shell> work) {
        List<Throwable> failed = new ArrayList<>();
        desk.inDialog(WORDS.say("preferences.title"), dialog -> {
            try {
                work.accept(dialog);
            } catch (AssertionError e) {
                failed.add(e);
            } finally {
                dialog.close();
            }
        });
        desk.command(COMMAND, Map.of());
        assertEquals(List.of(), failed);
    }

    private static void turnToOtherPage(Shell dialog) {
        Tree pages = Controls.named(dialog, Tree.class, WORDS.say("preferences.pages"));
        TreeItem page = Stream.of(pages.getItems()).filter(item -> !item.equals(pages.getSelection()[0]))
                .findFirst().orElseThrow();
        pages.setSelection(page);
        Event chosen = new Event();
        chosen.item = page;
        pages.notifyListeners(SWT.Selection, chosen);
        Until.quiet();
        Until.passed(600); // the platform waits whether somebody only passes by
    }

    private String language() {
        String chosen = desk.workplace().home().profile().language();
        return chosen.isEmpty() ? WORDS.say("language.computer") : WORDS.say("language." + chosen);
    }

    private static String word(Appearance appearance) {
        return appearance.name().toLowerCase(Locale.ROOT);
    }
}
