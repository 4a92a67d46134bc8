package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.bytes;
import static org.practicecommons.journal.Samples.change;
import static org.practicecommons.journal.Samples.revision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.journal.internal.FileJournal;

/** Files that were changed, cut or taken away: said with file and offset, and all else stays readable. */
class DamageTest {

    @TempDir
    Path folder;
    private final SeededEnvironment environment = new SeededEnvironment(9);
    private final List<Entry> entries = new ArrayList<>();
    private Storage storage;
    private AttachmentStore attachments;

    @BeforeEach
    void fill() throws IOException {
        storage = Storage.at(folder);
        attachments = new AttachmentStore(storage, environment);
        try (Journal journal = open()) {
            for (int i = 0; i < 20; i++) {
                entries.add(journal.append(change("why " + i, revision("r" + i, "payload " + i))));
            }
        }
        assertEquals(List.of(1L, 7L, 13L, 19L), segments());
    }

    private List<Long> segments() throws IOException {
        return storage.list("journal").stream().filter(name -> name.endsWith(".pcj"))
                .map(name -> Long.parseLong(name.substring(0, 20))).toList();
    }

    private Journal open() {
        return new FileJournal(storage, attachments, List.of(), environment, 4000);
    }

    private static String path(long segment) {
        return "journal/%020d.pcj".formatted(segment);
    }

    private void overwrite(long segment, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        storage.read(path(segment), offset, ByteBuffer.wrap(bytes));
        for (int i = 0; i < length; i++) {
            bytes[i] ^= 0x5a;
        }
        storage.write(path(segment), offset, ByteBuffer.wrap(bytes));
    }

    private static Set<String> codes(Journal journal) {
        Report report = journal.verify(Progress.none());
        return report.findings().stream().map(Finding::code).collect(Collectors.toSet());
    }

    private static String refusal(org.junit.jupiter.api.function.Executable work) {
        Refusal refusal = assertThrows(Refusal.class, work);
        assertEquals(Refusal.Reason.STORAGE, refusal.reason());
        return refusal.getMessage();
    }

    /** The offset of an entry's header text. */
    private long headerOf(int sequence) {
        Place place = entries.get(sequence - 1).revisions().getFirst().place();
        return place.offset() - 300;
    }

    private void onlyThisIsUnreadable(Journal journal, long unreadable) {
        for (Entry entry : entries) {
            if (entry.sequence() == unreadable) {
                String sentence = refusal(() -> journal.entry(unreadable));
                assertTrue(sentence.contains(".pcj at byte") && sentence.contains("fsck"), sentence);
            } else {
                assertEquals(entry, journal.entry(entry.sequence()));
                assertTrue(journal.payload(entry.revisions().getFirst().place()).isPresent());
            }
        }
    }

    @Test
    void aDamagedHeaderInAClosedSegment() throws IOException {
        overwrite(7, headerOf(9), 4);
        for (boolean withIndex : List.of(true, false)) {
            if (!withIndex) {
                storage.delete("journal/00000000000000000007.idx");
            }
            try (Journal journal = open()) {
                onlyThisIsUnreadable(journal, 9);
                assertEquals(Set.of("journal.damagedEntry"), codes(journal));
            }
        }
    }

    @Test
    void aDamagedHeaderInTheLastSegmentClosesTheJournalForWriting() throws IOException {
        overwrite(19, headerOf(19), 4);
        try (Journal journal = open()) {
            assertEquals(20, journal.last());
            onlyThisIsUnreadable(journal, 19);
            String sentence = refusal(() -> journal.append(change("", revision("x", "y"))));
            assertTrue(sentence.contains("Nothing new can be saved") && sentence.contains("restore"), sentence);
            assertEquals(Set.of("journal.damagedEntry"), codes(journal));
        }
    }

    @Test
    void aDamagedLastEntryIsNoTornOneOnceTheJournalWasClosed() throws IOException {
        overwrite(19, entries.get(19).revisions().getFirst().place().offset() + 20, 8);
        try (Journal journal = open()) {
            assertEquals(20, journal.last());
            refusal(() -> journal.append(change("", revision("x", "y"))));
        }
    }

    @Test
    void aDamagedPayloadLeavesItsEntryReadable() throws IOException {
        Place place = entries.get(3).revisions().getFirst().place();
        overwrite(1, place.offset() + 33, 4);
        try (Journal journal = open()) {
            assertEquals(entries.get(3), journal.entry(4));
            String sentence = refusal(() -> journal.payload(place));
            assertTrue(sentence.contains("00001.pcj at byte " + place.offset()), sentence);
            assertEquals(Set.of("journal.damagedText"), codes(journal));
        }
    }

    @Test
    void aPayloadBlankedWithoutAnErasureIsTold() throws IOException {
        Place place = entries.get(3).revisions().getFirst().place();
        storage.write(path(1), place.offset(), ByteBuffer.wrap(new byte[] {'E'}));
        storage.write(path(1), place.offset() + 7, ByteBuffer.allocate(place.length() - 7));
        try (Journal journal = open()) {
            assertEquals(Set.of("journal.blankWithoutErasure"), codes(journal));
        }
    }

    @Test
    void aJournalRewrittenWithGoodChecksumsBreaksTheChain() throws IOException {
        Path other = folder.resolve("other");
        try (Storage forged = Storage.at(other);
                Journal journal =
                        new FileJournal(forged, new AttachmentStore(forged, environment), List.of(), environment,
                        4000)) {
            for (int i = 0; i < 20; i++) {
                journal.append(change("why " + i, revision("r" + i, "forged! " + i)));
            }
            byte[] segment = forged.readAll(path(7));
            assertEquals(storage.size(path(7)), segment.length);
            storage.replace(path(7), segment);
            storage.delete("journal/00000000000000000007.idx");
        }
        try (Journal journal = open()) {
            assertEquals(Set.of("journal.brokenChain"), codes(journal));
        }
    }

    @Test
    void aSegmentCutShortOrTakenAway() throws IOException {
        storage.truncate(path(13), entries.get(14).revisions().getFirst().place().offset());
        try (Journal journal = open()) {
            assertEquals(entries.get(13), journal.entry(14));
            refusal(() -> journal.entry(15));
            refusal(() -> journal.entry(18));
            assertEquals(entries.get(18), journal.entry(19));
            assertEquals(4, journal.verify(Progress.none()).total(Finding.Severity.ERROR));
        }
        storage.delete(path(13));
        try (Journal journal = open()) {
            refusal(() -> journal.entry(13));
            assertEquals(entries.get(11), journal.entry(12));
            assertTrue(codes(journal).contains("journal.damagedEntry"));
        }
        storage.delete(path(1));
        try (Journal journal = open()) {
            refusal(() -> journal.entry(1));
            assertEquals(entries.get(7), journal.entry(8));
            assertTrue(codes(journal).contains("journal.missingSegment"));
        }
    }

    @Test
    void theLastSegmentCutShortAfterAClose() throws IOException {
        Place place = entries.get(19).revisions().getFirst().place();
        storage.truncate(path(19), place.offset());
        try (Journal journal = open()) {
            assertEquals(20, journal.last());
            assertEquals(entries.get(18), journal.entry(19));
            refusal(() -> journal.entry(20));
            refusal(() -> journal.append(change("", revision("x", "y"))));
        }
    }

    @Test
    void foreignBytesAndForeignFiles() throws IOException {
        storage.write("journal/notes.txt", 0, ByteBuffer.wrap(bytes("mine")));
        try (Journal journal = open()) {
            assertEquals(Set.of("journal.foreignFile"), codes(journal));
            assertEquals(0, journal.verify(Progress.none()).total(Finding.Severity.ERROR));
        }
        storage.replace(path(1), bytes("this is no journal at all, but somebody's letter".repeat(50)));
        try (Journal journal = open()) {
            refusal(() -> journal.entry(1));
            assertEquals(entries.get(7), journal.entry(8));
        }
    }

    @Test
    void aSegmentOfANewerFormatIsRefused() throws IOException {
        byte[] bytes = storage.readAll(path(19));
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        frame.putInt(4, 2);
        var crc = new java.util.zip.CRC32C();
        crc.update(bytes, 0, 28);
        crc.update(bytes, 32, frame.getInt(16));
        frame.putInt(28, (int) crc.getValue());
        storage.replace(path(19), bytes);
        assertTrue(refusal(this::open).contains("newer version"));
    }

    @Test
    void aMissingAndADamagedAttachment() throws IOException {
        String one = attachments.put(new ByteArrayInputStream(bytes("one"))).id();
        String two = attachments.put(new ByteArrayInputStream(bytes("two"))).id();
        try (Journal journal = open()) {
            journal.append(change("", revision("x", "y")).withAttachments(List.of(one, two)));
            assertEquals(Set.of(), codes(journal));
            storage.delete(AttachmentStore.path(one));
            storage.write(AttachmentStore.path(two), 0, ByteBuffer.wrap(bytes("2")));
            assertEquals(Set.of("attachments.missing", "attachments.damaged"), codes(journal));
            attachments.put(new ByteArrayInputStream(bytes("one")));
            attachments.put(new ByteArrayInputStream(bytes("two")));
            assertEquals(Set.of(), codes(journal));
        }
    }
}
