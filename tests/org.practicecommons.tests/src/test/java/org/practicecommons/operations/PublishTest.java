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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Audience.Level;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;

class PublishTest extends HomeScene {

    private static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);

    private static String shown(Home home, String iri) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ShowRecord(iri, "text", Optional.empty(), out).run(home, PUBLIC, Progress.none());
        return out.toString(StandardCharsets.UTF_8);
    }

    private Audience audience(String iri) {
        return home.run(new OpenRecord(iri)).audience();
    }

    private static Session editor(String organisation, Right... rights) {
        return new Session("https://commons.example/account/other", organisation, Set.of(), Set.of(rights),
                Locale.ENGLISH);
    }

    /** A practice with a quotation, a file, a person, and a reference to what stays hidden. */
    private String rich() throws IOException {
        String iri = TestHome.BASE + "rich";
        home.run(new PutRecord(Files.writeString(folder.resolve("rich.ttl"), """
                @prefix pc: <https://practicecommons.org/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix schema: <https://schema.org/> .
                <%1$s> a pc:Practice ; dcterms:title "Walks"@en ; pc:partnership <%2$s> ; pc:quote <%1$s#q> ;
                  dcterms:contributor <%3$s> .
                <%1$s#q> a schema:Quotation ; schema:text "We walk."@en .
                """.formatted(iri, home.save("Partnership", "Safe harbour"), home.home().profile().person())),
                Optional.of("turtle"), ""));
        home.run(new AttachFile(iri, Files.writeString(folder.resolve("map.txt"), "a map"), ""));
        return iri;
    }

    @Test
    void thePreviewSaysWhatWouldBeReadAndWhatNot() throws IOException {
        String iri = rich();
        Publication preview = home.run(new PublishRecord(iri, "public"));
        assertEquals(Audience.MEMBERS, audience(iri), "nothing was changed");
        assertTrue(preview.widens() && preview.allowed() && preview.done().isEmpty());
        assertEquals("the public, that is everybody", preview.then().in(Locale.ENGLISH));
        assertTrue(preview.differences().stream().anyMatch(difference -> difference.added().contains("We walk.")));
        assertEquals(List.of("Attachment", "Quote"), preview.parts().stream().map(Publication.Part::kind).sorted()
                .toList());
        assertEquals(List.of("map.txt"), preview.files().stream().map(Publication.File::name).toList());
        assertEquals(Set.of("Safe harbour", "Amira Test"), preview.staysHidden().stream()
                .map(hidden -> hidden.label(Locale.ENGLISH)).collect(Collectors.toSet()));
        assertFalse(preview.answer().contains("Safe harbour") || preview.answer().contains("Amira"));
        assertTrue(preview.warnings().stream().map(Finding::code).toList()
                .containsAll(List.of("publish.noConsent", "publish.file", "publish.person")), () ->
                        preview.warnings().toString());
        Publication done = home.run(new PublishRecord(iri, "public", Optional.of(preview.revision()), false, "agreed"));
        assertEquals(SaveResult.Outcome.SAVED, done.done().orElseThrow().outcome());
        assertEquals(preview.answer(), shown(home.home(), iri));
        assertEquals(EntryKind.PUBLISH, home.home().with(opened -> opened.journal().entry(opened.journal().last())
                .kind()));
    }

    @Test
    void whatThePreviewSaysIsWhatThePublicReadsForEveryKind() {
        home.close();
        try (Home sample = Home.create(folder.resolve("sample"), new HomeSpec("Sample", TestHome.BASE, "Amira Test",
                "Test Organisation", true), Environment.system())) {
            Session session = sample.session(Locale.ENGLISH);
            for (var kind : sample.model().recordKinds()) {
                for (RecordLabel one : new ListRecords(ListRequest.ofKind(kind.name(), 3))
                        .run(sample, session, Progress.none()).records()) {
                    String preview = new PublishRecord(one.iri(), "public").run(sample, session, Progress.none())
                            .answer();
                    new PublishRecord(one.iri(), "public", Optional.empty(), false, "")
                            .run(sample, session, Progress.none());
                    assertEquals(shown(sample, one.iri()), preview, one.iri());
                }
            }
        }
        home = TestHome.open(folder.resolve("home"));
    }

    @Test
    void wideningNeedsTheRightAndNarrowingDoesNot() {
        String ours = home.home().profile().organisation();
        String walks = home.save("Practice", "Walks");
        String harbour = home.save("Partnership", "Safe harbour");
        home.run(new EditFields(harbour, List.of("members=" + ours), ""));
        Session contributor = editor(ours, Right.CONTRIBUTE);
        Publication preview = home.run(new PublishRecord(walks, "public"), contributor);
        assertTrue(preview.widens() && !preview.allowed());
        PublishRecord publish = new PublishRecord(walks, "public", Optional.empty(), false, "");
        assertEquals(Refusal.Reason.NOT_ALLOWED,
                assertThrows(Refusal.class, () -> home.run(publish, contributor)).reason());
        home.run(publish, editor(ours, Right.CONTRIBUTE, Right.PUBLISH));
        assertEquals(Audience.PUBLIC, audience(walks));
        for (String narrower : List.of("members", "partnership:safe harbour", "organisation")) {
            home.run(new PublishRecord(walks, narrower, Optional.empty(), false, "taken back"), contributor);
        }
        assertEquals(Audience.organisation(ours), audience(walks), "the organisation is one of the partners");
        assertThrows(Refusal.class, () -> home.run(new PublishRecord(walks, "partnership:" + harbour, Optional.empty(),
                false, ""), contributor));
        assertThrows(Refusal.class, () -> home.run(new PublishRecord(walks, "members"), editor("urn:x:other",
                Right.CONTRIBUTE, Right.PUBLISH)), "hidden from them");
    }

    @Test
    void ofTwoChangesAtOnceTheNarrowerHolds() {
        String walks = home.save("Practice", "Walks");
        EditableRecord open = home.run(new OpenRecord(walks));
        Publication looked = home.run(new PublishRecord(walks, "public"));
        home.run(new PublishRecord(walks, "organisation", Optional.empty(), false, "not yet"));
        Refusal refusal = assertThrows(Refusal.class, () -> home.run(
                new PublishRecord(walks, "public", Optional.of(looked.revision()), false, "")));
        assertEquals(Refusal.Reason.CONFLICT, refusal.reason());
        TestHome.setTitle(open, "Promenades", "fr");
        assertEquals(SaveResult.Outcome.MERGED, home.run(new SaveRecord(open, "")).outcome());
        assertEquals(Level.ORGANISATION, audience(walks).level());
        home.run(new PublishRecord(walks, "public", Optional.empty(), false, ""));
        Publication again = home.run(new PublishRecord(walks, "members"));
        home.retitle(walks, "Night walks", "en");
        home.run(new PublishRecord(walks, "members", Optional.of(again.revision()), false, ""));
        assertEquals(Audience.MEMBERS, audience(walks), "to narrow there is no need to have seen the latest");
    }

    @Test
    void whoMaySeeItIsTypedInWords() {
        String walks = home.save("Practice", "Walks");
        home.save("Network", "Coast watch");
        home.save("Network", "Twice");
        home.save("Network", "Twice");
        assertEquals(Level.NETWORK, home.run(new PublishRecord(walks, "Network: coast watch")).to().level());
        for (String typed : List.of("", "everybody", "members:all", "network:Twice", "network:Nowhere", "network",
                "partnership:Coast watch")) {
            Refusal refusal = assertThrows(Refusal.class, () -> home.run(new PublishRecord(walks, typed)), typed);
            assertEquals(Refusal.Reason.WRONG_USE, refusal.reason());
        }
    }
}
