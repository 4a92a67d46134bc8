package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.base.WindowThread;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.SearchRequest;

/** Who may see and do what; a hidden record answers exactly as one that does not exist. */
class RightsTest extends HomeScene {

    private static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);
    private static final Session STRANGER = new Session("https://commons.example/account/other",
            "https://commons.example/other-organisation", Set.of(), Set.of(Right.CONTRIBUTE), Locale.ENGLISH);
    private static final String NOWHERE = TestHome.BASE + "nowhere";

    private String hidden;
    private String shown;

    @BeforeEach
    void create() {
        hidden = home.save("Practice", "Quiet circles");
        shown = home.save("Practice", "Open circles");
        home.run(new ChangeAudience(shown, Audience.PUBLIC, "for everybody"));
    }

    @Test
    void thePublicFindsNothingButWhatIsPublic() {
        assertEquals(List.of(shown), home.run(new SearchRecords(SearchRequest.words("circles", 9)), PUBLIC).hits()
                .stream().map(hit -> hit.iri()).toList());
        assertEquals(1, home.run(new ListRecords(ListRequest.ofKind("Practice", 9)), PUBLIC).total());
        assertEquals(List.of(List.of(shown)), home.run(new RunQuery("SELECT ?p { ?p a pc:Practice }",
                QueryLimits.usual()), PUBLIC).rows());
        assertEquals(Set.of(shown), home.run(new LabelsOf(List.of(hidden, shown)), PUBLIC).keySet());
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        assertEquals(1, home.run(new ExportRecords(Optional.empty(), "nquads", export), PUBLIC).count("exported"));
    }

    @Test
    void aHiddenRecordAnswersAsOneThatDoesNotExist() {
        List<Operation<?>> ofHidden = operations(hidden);
        List<Operation<?>> ofNothing = operations(NOWHERE);
        for (int i = 0; i < ofHidden.size(); i++) {
            Operation<?> hiddenOne = ofHidden.get(i);
            Operation<?> nothing = ofNothing.get(i);
            Refusal first = assertThrows(Refusal.class, () -> home.run(hiddenOne, PUBLIC), hiddenOne.toString());
            Refusal second = assertThrows(Refusal.class, () -> home.run(nothing, PUBLIC), nothing.toString());
            assertEquals(second.reason(), first.reason());
            assertEquals(second.getMessage().replace(NOWHERE, hidden), first.getMessage());
        }
    }

    private static List<Operation<?>> operations(String iri) {
        return List.of(new OpenRecord(iri), new ShowRecord(iri, "text", Optional.empty(), new ByteArrayOutputStream()),
                new RecordHistory(iri), new DiffRevisions(iri, "abcd", "ef01"), new IncomingReferences(iri),
                new ScoreRecord(iri), new CheckRecords(List.of(iri)), new EditFields(iri, List.of("status=active"), ""),
                new DeleteRecord(iri, ""), new ChangeAudience(iri, Audience.PUBLIC, ""));
    }

    @Test
    void aContributorChangesOnlyWhatTheirOrganisationMade() {
        EditableRecord own = home.run(new NewRecord("Practice"), STRANGER);
        TestHome.setTitle(own, "Our walks", "en");
        home.run(new SaveRecord(own, ""), STRANGER);
        home.run(new EditFields(own.iri(), List.of("status=active"), ""), STRANGER);
        Refusal refusal = assertThrows(Refusal.class,
                () -> home.run(new EditFields(hidden, List.of("status=active"), ""), STRANGER));
        assertEquals(Refusal.Reason.NOT_ALLOWED, refusal.reason());
        assertThrows(Refusal.class, () -> home.run(new ChangeAudience(own.iri(), Audience.PUBLIC, ""), STRANGER));
        assertThrows(Refusal.class, () -> home.run(new EraseRecord(own.iri(), ""), STRANGER));
    }

    @Test
    void narrowingHidesAtOnce() {
        home.run(new ChangeAudience(shown, Audience.MEMBERS, "not yet"));
        assertTrue(home.run(new SearchRecords(SearchRequest.words("circles", 9)), PUBLIC).hits().isEmpty());
        assertEquals(0, home.run(new RunQuery("SELECT ?p { ?p a pc:Practice }", QueryLimits.usual()), PUBLIC)
                .rows().size());
    }

    @Test
    void noOperationRunsOnTheWindowsThread() {
        WindowThread.register(Thread.currentThread());
        try {
            assertThrows(IllegalStateException.class, () -> home.run(new ListRecords(ListRequest.ofKind("", 1))));
        } finally {
            WindowThread.register(null);
        }
    }
}
