package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.imports.ImportDialog;

/** An administrator looks at what a file would do before it does it. */
class ImportTest extends AtTheDesk {

    private static final Words WORDS = new Words(ImportDialog.class);

    @TempDir
    private Path folder;

    @BeforeEach
    void turn() {
        desk.turnTo("curate");
    }

    @Test
    void nothingIsStoredBeforeItWasLookedAt() throws IOException {
        int before = desk.explorer().count("Place");
        ImportDialog dialog = new ImportDialog(desk.shell(), desk.workplace());
        dialog.open();
        desk.pictureNow("import-empty");
        dialog.add(files());
        Dialogs.press(dialog.getShell(), WORDS.say("import.preview"));
        Table records = Until.found("the records of the preview",
                () -> Controls.named(dialog.getShell(), Table.class, WORDS.say("import.records")));
        Until.is("both places in the preview", () -> records.getItemCount() == 2);
        Until.quiet();
        Dialogs.picture(dialog.getShell(), "import-preview");
        assertTrue(records.getItem(0).getText(1).contains("harbour"), records.getItem(0).getText(1));
        assertTrue(Dialogs.says(dialog.getShell(), WORDS.say("import.would", "created", 2, "updated", 0, "same", 0,
                "faults", 1)), "the sums");
        assertEquals(before, desk.explorer().count("Place"));

        Dialogs.press(dialog.getShell(), WORDS.say("import.go"));
        desk.explorer().awaitCount("Place", before + 2);
        Until.quiet();
        Dialogs.picture(dialog.getShell(), "import-done");
        dialog.close();
    }

    /** Two places, and a file that is no Turtle at its second line. */
    private List<Path> files() throws IOException {
        String place = desk.kind("Place").term();
        String name = desk.kind("Place").field("name").orElseThrow().term();
        StringBuilder text = new StringBuilder();
        for (String id : List.of("harbour", "hill")) {
            text.append("<%splace/%s> a <%s> ; <%s> \"The %s of the test\"@en .\n".formatted(
                    desk.workplace().home().baseIri(), id, place, name, id));
        }
        return List.of(Files.writeString(folder.resolve("places.ttl"), text),
                Files.writeString(folder.resolve("broken.ttl"), "# a comment\nthis is no statement\n"));
    }
}
