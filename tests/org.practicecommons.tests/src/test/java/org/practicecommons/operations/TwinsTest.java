package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.search.RecordLabel;

/** Twins are found with reasons, merged with a redirect, and unmerged without loss. */
class TwinsTest extends HomeScene {

    private String clinic;
    private String twin;
    private String practice;

    @BeforeEach
    void twoOfOne() {
        clinic = save("Organisation", "Harbour Legal Clinic", "website=https://www.harbour.example/",
                "description@en=Gives advice in the harbour.", "sizeBand=small");
        twin = save("Organisation", "Harbor Legal Clinic Inc.", "website=http://harbour.example",
                "description@fr=Conseille au port.", "kinds=union");
        practice = save("Practice", "Walks", "leadOrganisations=" + twin);
    }

    private String save(String kind, String title, String... assignments) {
        String iri = home.save(kind, title);
        for (String assignment : assignments) {
            home.run(new EditFields(iri, List.of(assignment), ""));
        }
        return iri;
    }

    private List<TwinPair> pairs() {
        return home.run(new FindTwins(Optional.empty(), 20)).pairs();
    }

    private RecordMerge merge(String... takes) {
        return home.run(new MergeRecords(twin, clinic, Set.of(takes), "the same clinic", false));
    }

    private String shown(String iri) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ShowRecord(iri, "text", Optional.empty(), out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> leads() {
        return home.run(new IncomingReferences(clinic)).stream().map(RecordLabel::iri).toList();
    }

    @Test
    void twinsAreListedWithTheReasonInWordsAndOthersAreNot() {
        save("Organisation", "Harbour Legal Clinic 2");
        save("Organisation", "Seaside Library");
        String unit = save("Organisation", "Night Desk", "website=https://night.example", "unitOf=" + clinic);
        save("Organisation", "Night Desk", "unitOf=" + unit);
        List<TwinPair> pairs = pairs();
        assertEquals(1, pairs.size(), pairs::toString);
        assertEquals(Set.of(clinic, twin), both(pairs.getFirst()));
        assertEquals(List.of("Both have the web address harbour.example.",
                "“Harbour Legal Clinic” and “Harbor Legal Clinic Inc.” are nearly the same name."), pairs.getFirst()
                .why().stream().map(why -> why.in(Locale.ENGLISH)).map(TwinsTest::inOrder).toList());
    }

    private static Set<String> both(TwinPair pair) {
        return Set.of(pair.one().iri(), pair.other().iri());
    }

    /** The IRIs of the two, and so which is named first, are new in each run. */
    private static String inOrder(String why) {
        return why.replace("“Harbor Legal Clinic Inc.” and “Harbour Legal Clinic”",
                "“Harbour Legal Clinic” and “Harbor Legal Clinic Inc.”");
    }

    @Test
    void whatAnotherSystemKnowsByTwoNumbersIsTwoAndByOneIsOne() {
        String one = save("Practice", "A forum on housing", "identifier=cases:41");
        String other = save("Practice", "A forum on housing", "identifier=cases:42");
        assertEquals(1, pairs().size());
        home.run(new EditFields(other, List.of("identifier=cases:41"), ""));
        assertTrue(pairs().getFirst().why().getFirst().in(Locale.ENGLISH).contains("cases:41"));
        assertEquals(Set.of(one, other), both(pairs().getFirst()));
    }

    @Test
    void notTwinsIsRemembered() {
        home.run(new DismissTwins(clinic, twin));
        assertEquals(List.of(), pairs());
    }

    @Test
    void onlyAdministratorsAreTold() {
        Session mine = home.session();
        Session other = new Session(mine.actor(), mine.organisation(), mine.groups(), Set.of(Right.CURATE),
                Locale.ENGLISH);
        assertThrows(Refusal.class, () -> home.run(new FindTwins(Optional.empty(), 20), other));
        assertThrows(Refusal.class, () -> home.run(new MergeRecords(twin, clinic, Set.of(), "", true), other));
    }

    @Test
    void aFieldThatTheKindDoesNotHaveIsNamedBeforeAnythingIsMerged() {
        Refusal refusal = assertThrows(Refusal.class, () -> merge("nofield"));
        assertTrue(refusal.getMessage().contains("nofield"), refusal::getMessage);
        assertEquals(Refusal.Reason.WRONG_USE, refusal.reason());
        assertEquals(twin, home.run(new MergeRecords(twin, clinic, Set.of(), "", true)).from().iri());
    }

    @Test
    void aPreviewSaysWhatBecomesOfEachFieldAndChangesNothing() {
        RecordMerge preview = home.run(new MergeRecords(twin, clinic, Set.of(), "", true));
        assertEquals(List.of("description", "kinds", "otherNames", "website"), preview.changes().stream()
                .map(change -> change.field().orElseThrow().name()).sorted().toList());
        Collision choice = preview.choices().getFirst();
        assertEquals(List.of("Harbour Legal Clinic"), choice.theirs());
        assertEquals(List.of("Harbor Legal Clinic Inc."), choice.mine());
        assertEquals(Set.of("name"), preview.otherName());
        assertEquals(1, preview.change().used());
        assertEquals("", preview.change().activity());
        assertEquals(1, pairs().size());
        assertEquals(List.of(), leads());
    }

    @Test
    void theOldAddressLeadsToTheKeptRecordWhichSaysAll() {
        merge();
        String text = shown(twin);
        for (String said : List.of(twin + " was merged into this record.", "Harbour Legal Clinic", "Other names",
                "Harbor Legal Clinic Inc.", "Gives advice", "Conseille au port", "10 to 49 people", "nion",
                "https://www.harbour.example/", "http://harbour.example")) {
            assertTrue(text.contains(said), said + " is not in\n" + text);
        }
        assertEquals(clinic, home.run(new OpenRecord(twin)).iri());
        assertEquals(List.of(practice), leads());
        assertEquals(clinic, home.search("legal clinic").getFirst());
        assertFalse(home.search("legal clinic").contains(twin));
        assertEquals(List.of(), pairs());
    }

    @Test
    void theOtherValueIsTakenWhereThatIsAskedFor() {
        home.run(new EditFields(twin, List.of("sizeBand=medium"), ""));
        RecordMerge merged = merge("name", "sizeBand");
        assertEquals(Set.of("name", "sizeBand"), merged.taken());
        assertEquals("Harbor Legal Clinic Inc.", TestHome.title(home.run(new OpenRecord(clinic)), "en"));
        assertTrue(shown(clinic).contains("50 to 249 people"));
        assertTrue(shown(clinic).contains("Other names") && shown(clinic).contains("Harbour Legal Clinic"));
    }

    @Test
    void oneActionTakesTheMergeBackAndKeepsWhatWasChangedSince() {
        String before = shown(twin);
        String kept = shown(clinic);
        RecordMerge merged = merge();
        Report clean = home.run(new RevertChange(merged.change().activity(), "two after all"));
        assertEquals(List.of(), clean.findings());
        assertEquals(before, shown(twin));
        assertEquals(kept, shown(clinic));
        assertEquals(List.of(), leads());

        String activity = merge().change().activity();
        home.run(new EditFields(clinic,
                List.of("description@en=Gives advice and tea.", "accessibility@en=A ramp."), ""));
        home.run(new EditFields(practice, List.of("summary@en=Walked since."), ""));
        String half = home.latest(twin).orElseThrow().revision().id().hex();
        assertEquals(activity, home.latest(twin).orElseThrow().revision().activity());
        home.run(new RevertChange(half, "two after all"));
        assertEquals(before, shown(twin));
        assertTrue(shown(clinic).contains("tea") && shown(clinic).contains("A ramp."), shown(clinic));
        assertFalse(shown(clinic).contains("Conseille au port"));
        assertTrue(shown(practice).contains("Walked since.") && shown(practice).contains(twin), shown(practice));
    }

    @Test
    void aMergeThatWasStoppedGoesOnInTheSameActivity() {
        Progress stop = new Progress() {
            @Override
            public void begin(Message task, long total) {
                // only the answer to isCancelled matters
            }

            @Override
            public void worked(long units) {
                // only the answer to isCancelled matters
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertEquals(Refusal.Reason.CANCELLED, assertThrows(Refusal.class, () -> new MergeRecords(twin, clinic,
                Set.of(), "", false).run(home.home(), home.session(), stop)).reason());
        String begun = home.latest(twin).orElseThrow().revision().activity();
        assertEquals(begun, merge().change().activity());
        assertEquals(List.of(practice), leads());
        assertEquals(Refusal.Reason.NOT_FOUND, assertThrows(Refusal.class, this::merge).reason());
        home.run(new RevertChange(begun, ""));
        assertEquals(List.of(), leads());
    }

    @Test
    void nobodySeesMoreThanBefore() {
        home.run(new ChangeAudience(clinic, Audience.PUBLIC, ""));
        RecordMerge merged = merge();
        assertEquals(Audience.MEMBERS, merged.audience());
        assertTrue(merged.change().report().findings().stream().anyMatch(f -> f.code().equals("merge.narrower")));
        Session everybody = Session.publicReader(Locale.ENGLISH);
        for (String iri : List.of(clinic, twin)) {
            Refusal refusal = assertThrows(Refusal.class, () -> home.run(new OpenRecord(iri), everybody));
            assertTrue(refusal.getMessage().contains(iri), refusal::getMessage);
        }
        home.run(new RevertChange(merged.change().activity(), ""));
        assertEquals(clinic, home.run(new OpenRecord(clinic), everybody).iri());
    }

    @Test
    void whatIsHiddenForWantOfConsentDoesNotShowInTheOther() throws IOException {
        put("""
                @prefix pc: <https://practicecommons.org/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix schema: <https://schema.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                @prefix e: <https://commons.example/> .
                e:p a pc:Practice ; dcterms:title "Walks"@en ; pc:quote <https://commons.example/p#q> .
                <https://commons.example/p#q> a schema:Quotation ; schema:text "At last."@en ; pc:consent e:c .
                e:q a pc:Practice ; dcterms:title "Walks"@en .
                e:c a pc:Consent ; dcterms:title "May be quoted"@en ; pc:covers e:q ;
                  pc:givenOn "2020-05-04"^^xsd:date .
                """);
        Refusal refusal = assertThrows(Refusal.class, () -> home.run(new MergeRecords(TestHome.BASE + "p",
                TestHome.BASE + "q", Set.of(), "", true)));
        assertTrue(refusal.sentence().in(Locale.ENGLISH).contains("consent"), refusal::getMessage);
        home.run(new EditFields(TestHome.BASE + "c", List.of("covers+=" + TestHome.BASE + "p"), ""));
        home.run(new MergeRecords(TestHome.BASE + "p", TestHome.BASE + "q", Set.of(), "", false));
        assertTrue(shown(TestHome.BASE + "p").contains("At last."));
    }

    private void put(String turtle) throws IOException {
        home.run(new PutRecord(Files.writeString(folder.resolve("records.ttl"), turtle), Optional.empty(), ""));
    }

    @Test
    void anErasureTakesWhatAMergedPersonWasCalled() throws IOException {
        String ann = home.save("Person", "Annabel Quokkazzinger");
        String anna = home.save("Person", "Zebedee Wombatsson");
        home.run(new MergeRecords(anna, ann, Set.of(), "", false));
        home.run(new EraseRecord(ann, "asked for"));
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), "Wombatsson"));
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), "Quokkazzinger"));
    }

    @Test
    void whoeverSomebodyActsForStays() {
        String acting = home.home().profile().organisation();
        Refusal refusal = assertThrows(Refusal.class,
                () -> home.run(new MergeRecords(acting, clinic, Set.of(), "", true)));
        assertTrue(refusal.sentence().in(Locale.ENGLISH).contains("act for"));
        assertEquals(clinic, home.run(new MergeRecords(clinic, acting, Set.of(), "", true)).from().iri());
    }

    @Test
    void partsComeAlongOnceEach() throws IOException {
        put("""
                @prefix pc: <https://practicecommons.org/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                <https://commons.example/p> a pc:Practice ; dcterms:title "Walks"@en ;
                  pc:step <https://commons.example/p#a> , <https://commons.example/p#b> .
                <https://commons.example/p#a> a pc:Step ; pc:orderKey "i001" ; dcterms:title "Ask"@en .
                <https://commons.example/p#b> a pc:Step ; pc:orderKey "i011" ; dcterms:title "Walk"@en .
                <https://commons.example/q> a pc:Practice ; dcterms:title "Walks again"@en ;
                  pc:step <https://commons.example/q#a> , <https://commons.example/q#c> .
                <https://commons.example/q#a> a pc:Step ; pc:orderKey "i001" ; dcterms:title "Mend"@en .
                <https://commons.example/q#c> a pc:Step ; pc:orderKey "i011" ; dcterms:title "Ask"@en .
                """);
        home.run(new MergeRecords("https://commons.example/q", "https://commons.example/p", Set.of(), "", false));
        EditableRecord merged = home.run(new OpenRecord("https://commons.example/q"));
        List<String> steps = merged.kind().field("steps").orElseThrow().values(merged.root()).stream()
                .map(step -> Titles.of(home.home().model(), (EObject) step, Locale.ENGLISH))
                .toList();
        assertEquals(List.of("Ask", "Walk", "Mend"), steps);
        assertTrue(home.run(new CheckHome()).report().findings().isEmpty());
    }
}
