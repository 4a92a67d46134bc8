package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.RevisionId;

/** A revert never shows a record to more people than it should, nor stops at what was erased. */
class RevertTest extends HomeScene {

    private String publicRecord() {
        String iri = home.save("Practice", "Talking circles");
        home.run(new ChangeAudience(iri, Audience.PUBLIC, "for everybody"));
        return iri;
    }

    private String latest(String iri) {
        return home.latest(iri).orElseThrow().revision().id().hex();
    }

    private Audience audience(String iri) {
        return home.home().with(opened -> opened.records().live(iri, home.session()).audience());
    }

    @Test
    void anOldEditTakenBackDoesNotShowARecordAgainThatWasNarrowedSince() {
        String iri = publicRecord();
        home.retitle(iri, "Talking squares", "en");
        String edit = latest(iri);
        home.run(new ChangeAudience(iri, Audience.MEMBERS, "not yet"));
        home.run(new RevertChange(edit, ""));
        assertEquals("Talking circles", home.title(iri, "en"));
        assertEquals(Audience.MEMBERS, audience(iri));
    }

    @Test
    void anOldEditTakenBackDoesNotHideARecordThatWasPublishedSince() {
        String iri = home.save("Practice", "Talking circles");
        home.retitle(iri, "Talking squares", "en");
        String edit = latest(iri);
        home.run(new ChangeAudience(iri, Audience.PUBLIC, "for everybody"));
        home.run(new RevertChange(edit, ""));
        assertEquals("Talking circles", home.title(iri, "en"));
        assertEquals(Audience.PUBLIC, audience(iri));
    }

    @Test
    void aPublicationTakenBackHidesWhatWasEditedSince() {
        String iri = publicRecord();
        String published = latest(iri);
        home.retitle(iri, "Talking squares", "en");
        assertEquals(1, home.run(new RevertChange(published, "")).count("reverted"));
        assertEquals("Talking squares", home.title(iri, "en"));
        assertEquals(Audience.MEMBERS, audience(iri));
    }

    @Test
    void aNarrowingTakenBackIsAPublicationAndNeedsTheRight() {
        String iri = publicRecord();
        home.run(new ChangeAudience(iri, Audience.MEMBERS, "not yet"));
        String narrowed = latest(iri);
        Session editor = new Session("https://commons.example/account/editor", home.session().organisation(), Set.of(),
                Set.of(Right.CONTRIBUTE, Right.CURATE), Locale.ENGLISH);
        Report refused = home.run(new RevertChange(narrowed, ""), editor);
        assertEquals(1, refused.count("kept"));
        assertEquals(Audience.MEMBERS, audience(iri));
        home.run(new RevertChange(narrowed, ""));
        assertEquals(Audience.PUBLIC, audience(iri));
        assertEquals(EntryKind.PUBLISH,
                home.home().with(opened -> opened.journal().entry(opened.journal().last()).kind()));
    }

    @Test
    void anErasedRevisionIsKeptAndTheRestOfItsChangeGoesBack() {
        String erased = home.save("Practice", "Talking circles");
        String other = home.save("Practice", "Access walks");
        Entry edit = home.home().with(opened -> opened.writer().append(opened.writer().change(home.session(), "both",
                List.of(erased, other).stream().map(iri -> again(iri, "squares")).toList())).entry());
        home.retitle(erased, "Cercles", "fr");
        home.home().with(opened -> {
            Revision revision = edit.revisions().getFirst();
            return opened.journal().erase(new Erasure("", "", "", "", List.of(
                    new Erasure.Target(revision.id(), edit.sequence())), List.of()));
        });
        Report report = home.run(new RevertChange(edit.id(), ""));
        assertEquals(1, report.count("kept"));
        assertEquals(1, report.count("reverted"));
        assertEquals("Access walks", home.title(other, "en"));
        assertTrue(home.title(erased, "en").contains("squares"));
    }

    @Test
    void idsOfWhatIsHiddenAreNotTold() {
        home.close();
        home = TestHome.open(folder.resolve("home"), new Alike());
        home.save("Practice", "Talking circles");
        home.save("Practice", "Access walks");
        Refusal several = assertThrows(Refusal.class, () -> home.run(new RevertChange("abcd", "")));
        assertEquals("id.several", several.sentence().key());
        Refusal none = assertThrows(Refusal.class,
                () -> home.run(new RevertChange("abcd", ""), Session.publicReader(Locale.ENGLISH)));
        assertEquals("id.unknown", none.sentence().key());
    }

    /** All ids begin with the same digits. */
    private record Alike(Environment system) implements Environment {

        Alike() {
            this(Environment.system());
        }

        @Override
        public Instant now() {
            return system.now();
        }

        @Override
        public void fillRandom(byte[] bytes) {
            system.fillRandom(bytes);
            bytes[0] = (byte) 0xab;
            bytes[1] = (byte) 0xcd;
        }
    }

    private NewRevision again(String iri, String title) {
        EditableRecord record = home.run(new OpenRecord(iri));
        TestHome.setTitle(record, title, "en");
        RevisionId head = record.base().orElseThrow();
        return home.home().with(opened -> new NewRevision(iri, List.of(head), Audience.MEMBERS, false,
                record.payload(opened).bytes()));
    }
}
