package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.operations.DeleteRecord;
import org.practicecommons.operations.EditFields;
import org.practicecommons.operations.PutRecord;

/** An administrator merges a twin, fixes ten findings, and takes one back. */
class CurateQueueTest extends AtTheDesk {

    private static final String BASE = "https://queue.example/";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String CLINIC = "Ferry Lane Clinic";
    private static final String TWIN = "Ferry Lane Clinic Inc.";
    private static final List<String> TEN =
            IntStream.rangeClosed(1, 10).mapToObj("Ferry walk no %d"::formatted).toList();

    private final List<String> made = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    /** Ten practices with a concept that is no longer used, and one clinic that was entered twice. */
    @BeforeEach
    void somethingToDo() throws IOException {
        String now = record("Concept", "Ferry access");
        String old = record("Concept", "Boat entry");
        TEN.forEach(title -> say(record("Practice", title), "Practice", "issues", "<" + old + ">"));
        for (String name : List.of(CLINIC, TWIN)) {
            say(record("Organisation", name), "Organisation", "website", "<https://ferry.example/>");
        }
        Path file = Files.write(folder.resolve("queue.nt"), lines);
        desk.beside(new PutRecord(file, Optional.of("ntriples"), ""));
        desk.beside(new EditFields(old, List.of("status=deprecated", "replacedBy=" + now), ""));
    }

    private String record(String kind, String title) {
        String iri = BASE + made.size();
        made.add(iri);
        lines.add("<%s> <%s> <%s> .".formatted(iri, TYPE, desk.kind(kind).term()));
        say(iri, kind, desk.kind(kind).title().name(), "\"" + title + "\"@en");
        return iri;
    }

    private void say(String iri, String kind, String field, String object) {
        lines.add("<%s> <%s> %s .".formatted(iri, desk.kind(kind).field(field).orElseThrow().term(), object));
    }

    @AfterEach
    void turnBack() {
        made.forEach(iri -> desk.beside(new DeleteRecord(iri, "")));
        desk.turnTo("contribute");
    }

    @Test
    void aTwinIsMergedTenFindingsAreFixedAndOneIsTakenBack() {
        desk.turnTo("curate");
        QueuePage queue = desk.queue();
        String pair = queue.choose(List.of(CLINIC + " = " + TWIN)).titles().stream()
                .filter(title -> title.startsWith(CLINIC)).findFirst().orElseThrow();
        desk.picture("queue-twins");
        queue.enter(pair);
        TwinsPage twins = desk.twinsInFront();
        assertTrue(twins.why().contains("ferry.example"), twins.why());
        twins.merge(CLINIC, dialog -> desk.pictureNow("queue-merge"));
        made.removeLast();
        assertFalse(desk.queue().titles().contains(pair));

        queue = desk.queue().choose(TEN);
        desk.picture("queue");
        queue.fixThese(TEN.size(), dialog -> {
            assertEquals(TEN.stream().map(title -> title + ": Boat entry → Ferry access").sorted().toList(),
                    QueuePage.changes(dialog).stream().sorted().toList());
            desk.pictureNow("queue-preview");
        });
        assertTrue(queue.says("many.done", "changed", TEN.size()));
        assertTrue(queue.titles().stream().noneMatch(TEN::contains));
        desk.picture("queue-fixed");

        String one = TEN.get(3);
        desk.explorer().choose("Practice", one);
        HistoryPage history = desk.history().choose(0);
        assertTrue(history.differences().contains("Ferry access"), history.differences());
        history.takeBack("This one is about boats");
        Until.is("the history to say so", () -> history.reasons().getFirst().equals("This one is about boats"));
        assertTrue(history.choose(0).differences().contains("Boat entry"), history.differences());
        desk.picture("queue-history");
        assertEquals(List.of(one), desk.queue().titles().stream().filter(TEN::contains).toList());
        desk.picture("queue-one-back");
    }

    @Test
    void oneFieldOfSeveralRecordsIsChangedAfterAPreviewAndTakenBack() {
        desk.turnTo("find");
        desk.search().lookFor("\"Ferry walk\"").selectAll();
        ChangePage change = new ChangePage(desk);
        change.open(dialog -> {
            ChangePage.set(dialog, desk.kind("Practice").field("status").orElseThrow(), "active");
            assertEquals(TEN.stream().sorted().toList(), ChangePage.changes(dialog).stream().sorted().toList());
            desk.pictureNow("change-several");
        }, false);
        assertEquals(List.of(), TEN.stream().filter(title -> change.status(BASE + (2 + TEN.indexOf(title))).isEmpty())
                .toList());
        change.open(dialog -> {
            ChangePage.set(dialog, desk.kind("Practice").field("status").orElseThrow(), "completed");
            desk.pictureNow("change-several-again");
        }, true);
        assertEquals("active", change.status(BASE + 2));
        desk.search().lookFor("");
    }

    @Test
    void allOfItIsTakenBackWithOneButton() {
        desk.turnTo("curate");
        List<String> two = TEN.subList(0, 2);
        QueuePage queue = desk.queue().choose(two).fixThese(2, dialog -> { });
        assertEquals(8, queue.titles().stream().filter(TEN::contains).count());
        queue.takeAllBack();
        assertTrue(queue.says("many.takenBack", "count", 2));
        assertEquals(10, queue.titles().stream().filter(TEN::contains).count());
        queue.enter(TEN.getFirst());
        assertEquals(TEN.getFirst(), desk.editor().title());
        desk.picture("queue-at-the-field");
    }
}
