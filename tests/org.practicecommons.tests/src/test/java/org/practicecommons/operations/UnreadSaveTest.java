package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Report;

/** Trouble with what can be made anew never makes a change look refused that is on the disk. */
class UnreadSaveTest {

    @TempDir
    private Path folder;
    private volatile Duration later = Duration.ZERO;
    private TestHome home;
    private String iri;

    @BeforeEach
    void create() {
        TestHome.create(folder.resolve("home")).close();
        Environment system = Environment.system();
        home = TestHome.open(folder.resolve("home"), new Environment() {
            @Override
            public Instant now() {
                return system.now().plus(later);
            }

            @Override
            public void fillRandom(byte[] bytes) {
                system.fillRandom(bytes);
            }
        });
        iri = home.save("Practice", "Walks");
    }

    @AfterEach
    void close() {
        home.close();
    }

    /**
     * The ledger finds out when it writes next, which is due by then; it can be made anew once the obstacle is gone.
     */
    private Path loseTheLedger() throws Exception {
        home.run(new RecordHistory(iri));
        try (var files = Files.walk(folder.resolve("home").resolve("ledger"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        later = Duration.ofMinutes(1);
        return Files.createFile(folder.resolve("home").resolve("ledger"));
    }

    @Test
    void aSaveIsAnsweredAsSavedAndTheLedgerMendsItself() throws Exception {
        EditableRecord record = home.run(new OpenRecord(iri));
        TestHome.setTitle(record, "Longer walks", "en");
        home.run(new SaveDraft(record));
        Path obstacle = loseTheLedger();
        SaveResult result = home.run(new SaveRecord(record, "longer"));
        assertEquals(SaveResult.Outcome.SAVED, result.outcome());
        String notice = result.notice().orElseThrow().in(Locale.ENGLISH);
        assertTrue(notice.startsWith("Your change is saved"), notice);
        assertTrue(result.notice().orElseThrow().in(Locale.FRENCH).startsWith("Votre modification est enregistrée"));
        Files.delete(obstacle);
        assertEquals("Longer walks", home.title(iri, "en"));
        assertEquals(List.of(), home.run(new ListDrafts()));
        assertTrue(home.retitle(iri, "Walks again", "en").notice().isEmpty());
        assertEquals(List.of(), home.run(new CheckHome()).report().findings());
    }

    @Test
    void aDeletionIsReportedAsDone() throws Exception {
        Path obstacle = loseTheLedger();
        Report report = home.run(new DeleteRecord(iri, "outdated"));
        assertEquals(1, report.count("deleted"));
        assertEquals("saved.unread", report.findings().getFirst().code());
        Files.delete(obstacle);
        assertFalse(home.search("walks").contains(iri));
    }
}
