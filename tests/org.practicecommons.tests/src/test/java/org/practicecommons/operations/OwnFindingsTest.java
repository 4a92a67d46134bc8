package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;

/** What one's own organisation has to mend, and nothing of others. */
class OwnFindingsTest {

    @TempDir
    private Path folder;
    private TestHome home;

    @BeforeEach
    void open() {
        home = TestHome.create(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static List<String> names(List<OwnFinding> found) {
        return found.stream().map(own -> own.record().label(Locale.ENGLISH)).toList();
    }

    @Test
    void theGravestOfEachRecordIsNamedOnceAndHintsAreNot() {
        home.save("Practice", "Walks");
        home.save("Practice", "Talks");
        List<OwnFinding> found = home.run(new OwnFindings(10));
        assertTrue(names(found).containsAll(List.of("Walks", "Talks")), names(found).toString());
        assertEquals(found.size(), Set.copyOf(names(found)).size());
        assertTrue(found.stream().noneMatch(own -> own.gravest().severity() == Finding.Severity.INFO));
        assertEquals(1, home.run(new OwnFindings(1)).size());
    }

    @Test
    void whatOthersSavedAndWhoeverActsForNobodySeesNothingHere() {
        Session other = new Session("urn:other", "https://commons.example/org/other", Set.of(),
                Set.of(Right.CONTRIBUTE), Locale.ENGLISH);
        EditableRecord theirs = home.run(new NewRecord("Practice"), other);
        TestHome.setTitle(theirs, "Theirs", "en");
        home.run(new SaveRecord(theirs, ""), other);
        assertEquals(List.of(), names(home.run(new OwnFindings(10))).stream().filter("Theirs"::equals).toList());
        assertEquals(List.of("Theirs"), names(home.run(new OwnFindings(10), other)));
        assertEquals(List.of(), home.run(new OwnFindings(10), Session.publicReader(Locale.ENGLISH)));
    }
}
