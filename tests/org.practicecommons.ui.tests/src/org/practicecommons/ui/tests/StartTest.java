package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.operations.Home;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.workbench.HomeOpening;
import org.practicecommons.workbench.StartRequest;
import org.practicecommons.workbench.WindowLanguage;

/** What somebody meets before there is a window. */
class StartTest {

    private static final Words WORDS = new Words(HomeOpening.class);

    @TempDir
    private Path folder;

    @Test
    void theFirstStartAsksForTheCommunityAndMakesItsHome() {
        Dialogs.in("Practice Commons", dialog -> {
            Dialogs.picture(dialog, "start-first");
            Dialogs.write(dialog, WORDS.say("new.community"), "Réseau du Havre");
            Dialogs.write(dialog, WORDS.say("new.person"), "Ada Moreau");
            Controls.choose(Controls.named(dialog, Combo.class, WORDS.say("new.language")), "Français");
            Dialogs.press(dialog, WORDS.say("new.create"));
        });
        try (Home home = open(folder.resolve("home")).orElseThrow()) {
            assertEquals("Réseau du Havre", home.community());
            assertEquals("https://reseau-du-havre.example/", home.baseIri());
            assertEquals("Ada Moreau", home.profile().actorName());
            assertEquals("fr", home.profile().language());
        }
    }

    @Test
    void aFolderThatCannotBeTakenIsSaidAndWhatWasWrittenStays() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("letter.txt"), "not ours");
        Dialogs.in("Practice Commons", dialog -> {
            Dialogs.write(dialog, WORDS.say("new.community"), "Hill Network");
            Dialogs.press(dialog, WORDS.say("new.create"));
            Dialogs.picture(dialog, "start-refused");
            assertFalse(dialog.isDisposed());
            Dialogs.write(dialog, WORDS.say("new.folder"), folder.resolve("free").toString());
            Dialogs.press(dialog, WORDS.say("new.create"));
        });
        try (Home home = open(taken).orElseThrow()) {
            assertEquals("Hill Network", home.community());
            assertEquals(folder.resolve("free"), home.directory());
        }
    }

    @Test
    void aHomeThatAnotherWindowHasOpenIsSaidInASentence() {
        Path ours = PlatformUI.getWorkbench().getService(Workplace.class).home().directory();
        boolean[] named = new boolean[1];
        Dialogs.in(WORDS.say("trouble.title"), dialog -> {
            Dialogs.picture(dialog, "start-locked");
            named[0] = Dialogs.says(dialog, ours.getFileName().toString());
            Dialogs.press(dialog, WORDS.say("trouble.quit"));
        });
        assertTrue(open(ours).isEmpty());
        assertTrue(named[0]);
    }

    @Test
    void theLanguageOfTheProfileIsThatOfTheNextStart() throws IOException {
        String other = Languages.ofWindow().getLanguage().equals("fr") ? "en" : "fr";
        WindowLanguage language = new WindowLanguage(folder, true);
        assertFalse(language.note(""));
        assertTrue(language.note(other));
        assertEquals(other, Files.readString(folder.resolve("language")));
        assertFalse(language.note(other), "the start after that is in this language, and goes on");
        assertTrue(language.note(""));
        assertFalse(Files.exists(folder.resolve("language")));
        assertFalse(language.note(Languages.ofWindow().getLanguage()), "it speaks so already");
    }

    private static Optional<Home> open(Path place) {
        return new HomeOpening(Display.getCurrent()).open(new StartRequest(place, false));
    }
}
