package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.example.KindsView;
import org.practicecommons.operations.CheckRecords;
import org.practicecommons.operations.DeleteRecord;
import org.practicecommons.operations.ImportFiles;
import org.practicecommons.operations.ListChecks;
import org.practicecommons.operations.ListRecords;
import org.practicecommons.search.ListRequest;
import org.practicecommons.ui.Words;
import org.practicecommons.workbench.ViewList;

/** A bundle of others adds a check, a reader of files and a view to this window. */
class ExampleTest extends AtTheDesk {

    @TempDir
    private Path folder;

    @Test
    void itsViewCountsRecords() {
        desk.turnTo("curate");
        desk.show("org.practicecommons.example.kinds");
        Words words = new Words(KindsView.class);
        Controls.press(Controls.button(desk.shell(), words.say("kinds.again"))); // it may have been open for long
        Until.quiet();
        Table kinds = Controls.named(desk.shell(), Table.class, words.say("kinds.table"));
        int practices = desk.beside(new ListRecords(ListRequest.ofKind("Practice", 1_000))).records().size();
        List<String> lines = Arrays.stream(kinds.getItems()).map(item -> item.getText(0) + " " + item.getText(1))
                .toList();
        String expected = desk.kind("Practice").plural(desk.language()) + " " + practices;
        assertTrue(lines.contains(expected), () -> expected + " is not in " + lines);
        desk.picture("example");
        Menu views = new Menu(desk.shell(), SWT.POP_UP);
        new ViewList().fill(views, 0);
        MenuItem last = views.getItem(views.getItemCount() - 1);
        assertEquals(desk.page().getActivePart().getTitle(), last.getText());
        views.dispose();
        desk.page().hideView(desk.page().findView("org.practicecommons.example.kinds"));
    }

    @Test
    void itsFileComesInAndItsCheckFindsTheWebsite() throws IOException {
        Path file = Files.writeString(folder.resolve("cards.vcf"), """
                BEGIN:VCARD
                VERSION:4.0
                UID:urn:x:lighthouse
                ORG;LANGUAGE=en:Lighthouse Keepers
                URL:http://lighthouse.example/
                END:VCARD
                """);
        assertTrue(ImportFiles.endings().contains("vcf"));
        assertEquals(1, desk.beside(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false))
                .count("created"));
        assertTrue(desk.beside(new ListChecks()).stream().anyMatch(check -> check.id().equals("website")));
        String iri = desk.beside(new CheckRecords(List.of())).findings().stream()
                .filter(finding -> finding.code().equals("website.open")).findFirst().orElseThrow().where();
        desk.beside(new DeleteRecord(iri, ""));
    }
}
