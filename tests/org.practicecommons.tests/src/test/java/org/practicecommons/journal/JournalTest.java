package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.bytes;
import static org.practicecommons.journal.Samples.change;
import static org.practicecommons.journal.Samples.revision;
import static org.practicecommons.journal.Samples.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.journal.internal.FileJournal;

class JournalTest {

    @TempDir
    Path folder;
    private final SeededEnvironment environment = new SeededEnvironment(1);
    private Storage storage;
    private AttachmentStore attachments;
    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        storage = Storage.at(folder);
        attachments = new AttachmentStore(storage, environment);
        journal = new FileJournal(storage, attachments, List.of(), environment, 2000);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
        storage.close();
    }

    private void reopen(Upcaster... upcasters) throws IOException {
        close();
        storage = Storage.at(folder);
        attachments = new AttachmentStore(storage, environment);
        journal = new FileJournal(storage, attachments, List.of(upcasters), environment, 2000);
    }

    @Test
    void anEmptyJournalHasNothing() {
        assertEquals(0, journal.last());
        assertEquals(Optional.of(Entry.NO_HASH), journal.hashAt(0));
        assertEquals(Optional.empty(), journal.hashAt(1));
        assertEquals(Refusal.Reason.NOT_FOUND, assertThrows(Refusal.class, () -> journal.entry(1)).reason());
    }

    @Test
    void whatIsAppendedIsReadBackEqualAlsoAfterReopening() throws IOException {
        Entry first = journal.append(change("because", revision("a", "<a> <b> <c> ."), revision("b", "")));
        Entry second = journal.append(change("", revision("a", "<a> <b> <d> .", first.revisions().getFirst().id()))
                .withActivity("3f0c7a52-5a09-4a73-9c9e-3d1f8d3a7b11").withProperties(Map.of("source", "x.csv")));
        reopen();
        assertEquals(2, journal.last());
        assertEquals(first, journal.entry(1));
        assertEquals(second, journal.entry(2));
        assertEquals(Optional.of(second.hash()), journal.hashAt(2));
        assertEquals(first.hash(), second.previousHash());
        assertEquals(Optional.of(second), journal.find(second.id()));
        assertEquals(Optional.of("because"), journal.why(first));
        assertEquals(Optional.of(""), journal.why(second));
        assertEquals("<a> <b> <d> .", text(journal.payload(second.revisions().getFirst().place()).orElseThrow()));
        assertArrayEquals(new byte[0], journal.payload(first.revisions().get(1).place()).orElseThrow());
        assertClean(3);
    }

    @Test
    void segmentsRollAndEveryEntryIsStillFound() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            entries.add(journal.append(change("why " + i, revision("r" + i, "payload " + i))));
        }
        assertTrue(storage.list("journal").stream().filter(name -> name.endsWith(".pcj")).count() > 5);
        for (String name : storage.list("journal")) {
            if (name.endsWith(".idx")) {
                storage.delete("journal/" + name); // derived: made again when asked for
            }
        }
        reopen();
        List<Entry> read = new ArrayList<>();
        journal.forEach(0, read::add);
        assertEquals(entries, read);
        List<Entry> some = new ArrayList<>();
        journal.forEach(10, entry -> some.add(entry) && entry.sequence() < 13);
        assertEquals(entries.subList(10, 13), some);
        assertEquals(Optional.of(entries.get(3)), journal.find(entries.get(3).id()));
        assertClean(50);
    }

    @Test
    void erasingLeavesNoByteOfPayloadReasonAndAttachment() throws IOException {
        AttachmentStore.Attachment file = attachments.put(new ByteArrayInputStream(bytes("Fatima's photograph")));
        Entry kept = journal.append(change("kept", revision("a", "Somebody")));
        Entry gone = journal.append(change("for Fatima", revision("b", "Fatima Example"))
                .withAttachments(List.of(file.id())));
        byte[] stored = Files.readAllBytes(storage.path("journal/00000000000000000001.pcj"));
        Place place = gone.revisions().getFirst().place();
        byte[] blob = java.util.Arrays.copyOfRange(stored, (int) place.offset() + 15,
                (int) place.offset() + place.length());
        Entry erasure = journal.erase(new Erasure(Samples.ACTOR, "", "consent withdrawn", "1",
                List.of(new Erasure.Target(gone.revisions().getFirst().id(), gone.sequence())), List.of(file.id())));
        for (int round = 0; round < 2; round++) {
            assertEquals(Optional.empty(), journal.payload(place));
            assertEquals(Optional.empty(), journal.why(gone));
            assertEquals(Optional.of("kept"), journal.why(kept));
            assertEquals(Optional.of("consent withdrawn"), journal.why(erasure));
            assertEquals(Optional.empty(), attachments.find(file.id()));
            Report report = journal.verify(Progress.none());
            assertEquals(List.of(), report.findings());
            assertEquals(1, report.count("erased"));
            reopen();
        }
        byte[] after = Files.readAllBytes(storage.path("journal/00000000000000000001.pcj"));
        assertEquals(-1, java.util.Collections.indexOfSubList(asList(after), asList(blob)));
        assertFalse(storage.list("journal").contains("erasing"));
    }

    private static List<Byte> asList(byte[] bytes) {
        List<Byte> list = new ArrayList<>();
        for (byte value : bytes) {
            list.add(value);
        }
        return list;
    }

    @Test
    void erasingWhatIsNotThereIsRefusedBeforeAnythingIsWritten() {
        Entry entry = journal.append(change("", revision("a", "x")));
        RevisionId other = new RevisionId("f".repeat(64));
        assertThrows(Refusal.class, () -> journal.erase(new Erasure(Samples.ACTOR, "", "", "1",
                List.of(new Erasure.Target(other, entry.sequence())), List.of())));
        assertEquals(1, journal.last());
    }

    @Test
    void olderPayloadsAreReadThroughTheUpcasters() throws IOException {
        Entry old = journal.append(change("", revision("a", "colour")));
        reopen(payload -> bytes(text(payload).replace("colour", "color")));
        Entry young = journal.append(change("", revision("b", "colour and color")));
        reopen(payload -> bytes(text(payload).replace("colour", "color")), payload -> bytes(text(payload) + "!"));
        assertEquals("color!", text(journal.payload(old.revisions().getFirst().place()).orElseThrow()));
        assertEquals("colour and color!", text(journal.payload(young.revisions().getFirst().place()).orElseThrow()));
        assertClean(2);
    }

    @Test
    void theIdOfARevisionIsWhatTheFormatSays() {
        byte[] digest = new byte[32];
        RevisionId one = new RevisionId("1".repeat(64));
        RevisionId two = new RevisionId("2".repeat(64));
        // printf 'revision 1\nrecord urn:x\nparent 1…\nparent 2…\npayload 0…\n' | sha256sum
        assertEquals(RevisionId.of("urn:x", List.of(one, two), digest),
                RevisionId.of("urn:x", List.of(two, one), digest));
        assertEquals("9fca1a67b7615b347a057c6cee0cb131d5bd04abd898f41c95a52723063a3592",
                RevisionId.of("urn:x", List.of(two, one), digest).hex());
    }

    @Test
    void listenersHearOfEveryAppendUntilTheyLeave() {
        List<Long> heard = new ArrayList<>();
        Journal.Subscription subscription = journal.onAppend(entry -> heard.add(entry.sequence()));
        journal.append(change("", revision("a", "x")));
        journal.append(change("", revision("a", "y")));
        subscription.close();
        journal.append(change("", revision("a", "z")));
        assertEquals(List.of(1L, 2L), heard);
    }

    private void assertClean(int revisions) {
        Report report = journal.verify(Progress.none());
        assertEquals(List.of(), report.findings());
        assertEquals(revisions, report.count("revisions"));
    }
}
