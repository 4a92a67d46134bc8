package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.journal.RevisionId;

class LedgerTest {

    private static final Session MEMBER = member(Locale.ENGLISH);

    @TempDir
    private Path directory;
    private final PlainJournal journal = new PlainJournal();
    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.open(directory, journal, journal, PlainJournal.CLOCK);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Session member(Locale language) {
        return new Session("urn:someone", "urn:org:a", Set.of("urn:network:n"), Set.of(), language);
    }

    @Test
    void theHeadIsWhatWasSavedLast() {
        RevisionId first = journal.save("urn:p", "kind practice", "label en First");
        RevisionId second = journal.save("urn:p", "kind practice", "label en Second", "label fr Deuxième");
        journal.feed(ledger);
        RevisionSummary head = ledger.head("urn:p").orElseThrow();
        assertEquals(second, head.id());
        assertEquals(List.of(first), head.parents());
        assertEquals("practice", head.kind());
        assertEquals("Deuxième", head.label().label(Locale.CANADA_FRENCH));
        assertEquals(journal.now(), head.when());
        assertEquals(List.of(second, first), ids(ledger.history("urn:p")));
        assertEquals(Optional.empty(), ledger.head("urn:other"));
    }

    @Test
    void theHeadIsKnownBeforeAndAfterTheIndexShowsIt() {
        RevisionId first = journal.save("urn:p", "kind practice", "label en First");
        journal.feed(ledger);
        assertEquals(first, ledger.head("urn:p").orElseThrow().id());
        assertEquals(1, ledger.list(ListRequest.ofKind("practice", 10), MEMBER).total());
        assertEquals(first, ledger.head("urn:p").orElseThrow().id());
        RevisionId second = journal.save("urn:p", "kind practice", "label en Second");
        journal.feed(ledger);
        assertEquals(List.of(second), ids(ledger.heads("urn:p")));
    }

    @Test
    void copiesThatWentApartHaveSeveralHeadsUntilAMerge() {
        RevisionId root = journal.save("urn:p", "kind practice", "label en Root");
        RevisionId mine = journal.save("urn:p", "kind practice", "label en Mine");
        RevisionId theirs = journal.append("urn:p", List.of(root), Audience.MEMBERS, false, "kind practice");
        journal.feed(ledger);
        assertEquals(List.of(theirs, mine), ids(ledger.heads("urn:p")));
        RevisionId merged = journal.append("urn:p", List.of(mine, theirs), Audience.MEMBERS, false, "kind practice");
        journal.feed(ledger);
        assertEquals(List.of(merged), ids(ledger.heads("urn:p")));
        assertEquals(1, ledger.list(ListRequest.ofKind("practice", 10), MEMBER).total());
        assertEquals(List.of(merged), ids(ledger.heads("urn:p")));
        assertEquals(4, ledger.history("urn:p").size());
    }

    @Test
    void aDeletedRecordKeepsItsHistoryButLeavesTheLists() {
        journal.save("urn:p", "kind practice", "label en Gone soon");
        RevisionId end = journal.delete("urn:p");
        journal.feed(ledger);
        assertEquals(end, ledger.head("urn:p").orElseThrow().id());
        assertTrue(ledger.head("urn:p").orElseThrow().deleted());
        assertEquals(0, ledger.list(ListRequest.ofKind("", 10), MEMBER).total());
        assertEquals(Map.of(), ledger.labels(List.of("urn:p"), MEMBER));
        assertEquals(2, ledger.history("urn:p").size());
    }

    @Test
    void thePastIsAsItWasAtThatTime() {
        RevisionId first = journal.save("urn:p", "kind practice", "label en First");
        var then = journal.now();
        journal.save("urn:p", "kind practice", "label en Second");
        journal.feed(ledger);
        assertEquals(first, ledger.asOf("urn:p", then).orElseThrow().id());
        assertEquals(Optional.empty(), ledger.asOf("urn:p", then.minus(Duration.ofDays(1))));
    }

    @Test
    void aRevisionIsFoundByItsFirstDigits() {
        RevisionId id = journal.save("urn:p", "kind practice", "label en First");
        journal.feed(ledger);
        assertEquals(id, ledger.revision(id.hex().substring(0, 8), any -> true).orElseThrow().id());
        assertEquals(id, ledger.revision(id).orElseThrow().id());
        Refusal refusal = assertThrows(Refusal.class, () -> ledger.revision("xyz", any -> true));
        assertTrue(refusal.sentence().in(Locale.FRENCH).contains("« xyz »"));
    }

    @Test
    void changeSetsAndActivitiesListTheirRevisions() {
        journal.beginActivity("import-1");
        RevisionId a = journal.save("urn:a", "kind practice", "label en A");
        RevisionId b = journal.save("urn:b", "kind practice", "label en B");
        journal.feed(ledger);
        assertEquals(List.of(a, b), ids(ledger.activity("import-1")));
        assertEquals(List.of(b), ids(ledger.changeSet(journal.changeSetOf(2))));
    }

    @Test
    void listsAreSortedForTheReader() {
        journal.save("urn:1", "kind practice", "label en Zeal", "label fr Âge");
        journal.save("urn:2", "kind practice", "label en apple", "label fr Équité");
        journal.save("urn:3", "kind practice", "label en Éclair", "label fr école");
        journal.save("urn:4", "kind concept", "label en Other");
        journal.save("urn:0", "kind practice");
        journal.feed(ledger);
        assertEquals(List.of("urn:2", "urn:3", "urn:1", "urn:0"), listed("", Locale.ENGLISH));
        assertEquals(List.of("urn:1", "urn:3", "urn:2", "urn:0"), listed("", Locale.FRENCH));
        RecordPage page = ledger.list(new ListRequest("practice", "", 1, 2, ListRequest.Order.MODIFIED), MEMBER);
        assertEquals(4, page.total());
        assertEquals(List.of("urn:3", "urn:2"), page.records().stream().map(RecordLabel::iri).toList());
    }

    @Test
    void theFilterTakesBeginningsOfWordsInAnyLanguage() {
        journal.save("urn:1", "kind practice", "label en Pay equity review", "label fr Examen de l’équité salariale");
        journal.save("urn:2", "kind practice", "label en Mental health");
        journal.feed(ledger);
        assertEquals(List.of("urn:1"), listed("equ", Locale.ENGLISH));
        assertEquals(List.of("urn:1"), listed("l'équité sal", Locale.ENGLISH));
        assertEquals(List.of("urn:2"), listed("HEALTH men", Locale.ENGLISH));
        assertEquals(List.of(), listed("health equity", Locale.ENGLISH));
        assertEquals(List.of("urn:2", "urn:1"), listed(" ?! ", Locale.ENGLISH));
    }

    @Test
    void onlyThoseWhoMaySeeARecordSeeItsLabel() {
        journal.save("urn:1", Audience.organisation("urn:org:b"), "kind practice", "label en Secret");
        journal.save("urn:2", Audience.PUBLIC, "kind practice", "label en Open");
        journal.feed(ledger);
        assertEquals(List.of("urn:2"), listed("", Locale.ENGLISH));
        assertEquals(Set.of("urn:2"), ledger.labels(List.of("urn:1", "urn:2"), MEMBER).keySet());
    }

    @Test
    void entriesThatComeTwiceChangeNothing() {
        journal.save("urn:1", "kind practice", "label en Once");
        RevisionId second = journal.save("urn:1", "kind practice", "label en Twice");
        journal.feed(ledger);
        journal.feedAgain(ledger);
        assertEquals(List.of(second), ids(ledger.heads("urn:1")));
        assertEquals(2, ledger.history("urn:1").size());
        assertEquals(1, ledger.list(ListRequest.ofKind("", 5), MEMBER).total());
    }

    @Test
    void aClosedLedgerOpensWhereItEnded() throws IOException {
        RevisionId id = journal.save("urn:1", "kind practice", "label en Kept");
        journal.feed(ledger);
        ledger.close();
        ledger = Ledger.open(directory, journal, journal, PlainJournal.CLOCK);
        assertEquals(1, ledger.checkpoint().sequence());
        assertEquals(id, ledger.head("urn:1").orElseThrow().id());
        assertEquals("Kept", ledger.labels(List.of("urn:1"), MEMBER).get("urn:1").label(Locale.ENGLISH));
    }

    @Test
    void whatACrashTookIsReadAgainFromTheJournal(@TempDir Path elsewhere) throws IOException {
        journal.save("urn:1", "kind practice", "label en Kept");
        journal.feed(ledger);
        ledger.close();
        ledger = Ledger.open(directory, journal, journal, PlainJournal.CLOCK);
        RevisionId second = journal.save("urn:1", "kind practice", "label en Newer");
        journal.save("urn:2", "kind practice", "label en Added");
        journal.feed(ledger);
        Crash.copyOf(directory, elsewhere);
        try (Ledger afterwards = Ledger.open(elsewhere, journal, journal, PlainJournal.CLOCK)) {
            assertEquals(1, afterwards.checkpoint().sequence());
            journal.feed(afterwards);
            assertEquals(List.of(second), ids(afterwards.heads("urn:1")));
            assertEquals(ledger.history("urn:1"), afterwards.history("urn:1"));
            assertEquals(2, afterwards.list(ListRequest.ofKind("", 5), MEMBER).total());
        }
    }

    private List<String> listed(String filter, Locale language) {
        ListRequest request = new ListRequest("practice", filter, 0, 10, ListRequest.Order.LABEL);
        return ledger.list(request, member(language)).records().stream().map(RecordLabel::iri).toList();
    }

    private static List<RevisionId> ids(List<RevisionSummary> revisions) {
        return revisions.stream().map(RevisionSummary::id).toList();
    }
}
