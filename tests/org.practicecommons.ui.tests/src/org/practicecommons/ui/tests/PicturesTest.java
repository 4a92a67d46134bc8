package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Section;

/** Makes a picture of each screen for people to look at; what a machine can tell is asserted on the way. */
class PicturesTest extends AtTheDesk {

    @AfterEach
    void turnBack() {
        desk.turnTo("contribute");
    }

    @Test
    void everySectionOfAPractice() {
        desk.closeEditors();
        desk.picture("contribute-empty");
        String first = desk.explorer().names("Practice").getFirst();
        EditorPage form = desk.explorer().open("Practice", first);
        for (Section section : desk.workplace().model().sections()) {
            desk.kind("Practice").fields().stream().filter(field -> field.section().equals(section.id())).findFirst()
                    .ifPresent(field -> {
                        form.goTo(field.name());
                        desk.picture("practice-" + section.id());
                    });
        }
        desk.picture("contribute");
        assertTrue(Files.isRegularFile(Path.of(System.getProperty("pictures", "target/pictures"),
                "contribute-" + desk.language().getLanguage() + ".png")));
    }

    @Test
    void anEmptyFormOfEveryKind() {
        desk.workplace().model().recordKinds().forEach(kind -> {
            desk.explorer().createNew(kind.name());
            desk.picture("new-" + kind.name().toLowerCase(Locale.ROOT));
            desk.closeEditors();
        });
    }

    @Test
    void findingSomethingAndNothing() {
        desk.turnTo("find");
        SearchPage search = desk.search();
        desk.picture("find-latest");
        search.lookFor("access*");
        desk.picture("find");
        search.lookFor("zzqqxx");
        desk.picture("find-nothing");
        search.lookFor("title:");
        desk.picture("find-refused");
        search.lookFor("");
        assertTrue(!search.found().isEmpty());
        search.open(0);
        desk.picture("find-open");
    }

    @Test
    void curating() {
        desk.turnTo("curate");
        desk.picture("curate-empty");
        String first = desk.explorer().names("Practice").getFirst();
        desk.explorer().open("Practice", first);
        desk.problems().ofAllRecords();
        desk.picture("problems-all");
        assertTrue(desk.history().reasons().size() > 0);
        desk.picture("curate");
    }
}
