package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.bytes;
import static org.practicecommons.journal.Samples.change;
import static org.practicecommons.journal.Samples.revision;
import static org.practicecommons.journal.Samples.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;

/** Disks that are full or read-only: a sentence, nothing lost, and all works again once the disk does. */
class TroubleTest {

    private static final Supplier<IOException> FULL = () -> new IOException("No space left on device");

    @TempDir
    Path folder;
    private FailingStorage disk;
    private TestHome home;

    @BeforeEach
    void open() throws IOException {
        disk = new FailingStorage(Storage.at(folder));
        home = new TestHome(disk, new SeededEnvironment(6));
        home.journal().append(change("", revision("a", "first")));
        home.privateStore().put("area", "key", bytes("first"));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable work) {
        Refusal refusal = assertThrows(Refusal.class, work);
        assertEquals(Refusal.Reason.STORAGE, refusal.reason());
        return refusal.getMessage();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aFullDiskTakesNothingInAndTheJournalGoesOnWhenThereIsRoom(int changesBefore) {
        disk.writeHalf();
        disk.fail(FULL, changesBefore);
        for (int i = 0; i < 3; i++) {
            int round = i;
            String sentence = refusal(() -> {
                for (int j = 0; j < 3; j++) { // an append of the first round may still find room
                    home.journal().append(change("", revision("b", "second " + round + j)));
                }
            });
            assertTrue(sentence.startsWith("The disk is full"), sentence);
        }
        long last = home.journal().last();
        disk.work();
        Entry next = home.journal().append(change("", revision("c", "third")));
        assertEquals(last + 1, next.sequence());
        home.reopen();
        assertEquals(next, home.journal().entry(last + 1));
        assertEquals(List.of(), home.journal().verify(Progress.none()).findings());
    }

    @Test
    void aFullDiskAfterAFailedAppendIsCutCleanByTheNextOpening() {
        disk.writeHalf();
        disk.fail(FULL, 0);
        refusal(() -> home.journal().append(change("", revision("b", "x".repeat(1000)))));
        TestHome other = new TestHome(new FailingStorage(storageAgain()), new SeededEnvironment(7));
        assertEquals(1, other.journal().last());
        assertEquals(2, other.journal().append(change("", revision("b", "y"))).sequence());
        assertEquals(List.of(), other.journal().verify(Progress.none()).findings());
    }

    private Storage storageAgain() {
        try {
            return Storage.at(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thePrivateStoreAndTheAttachmentsKeepWhatTheyHaveOnAFullDisk() throws IOException {
        disk.writeHalf();
        disk.fail(FULL, 0);
        refusal(() -> home.privateStore().put("area", "key", bytes("second")));
        refusal(() -> home.privateStore().purge((area, key, value) -> true));
        refusal(() -> home.attachments().put(new ByteArrayInputStream(bytes("file"))));
        assertEquals("first", text(home.privateStore().get("area", "key").orElseThrow()));
        disk.work();
        assertEquals(List.of(), home.attachments().ids());
        home.privateStore().put("area", "key", bytes("third"));
        home.reopen();
        assertEquals("third", text(home.privateStore().get("area", "key").orElseThrow()));
        assertTrue(home.attachments().isWhole(home.attachments().put(new ByteArrayInputStream(bytes("file"))).id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void anErasureThatTheDiskInterruptsIsFinishedLater(int changesBefore) {
        Entry entry = home.journal().entry(1);
        disk.fail(() -> new IOException("Input/output error"), changesBefore);
        refusal(() -> home.journal().erase(Samples.erasure(entry)));
        disk.work();
        boolean appended = home.journal().last() == 2;
        home.reopen();
        assertEquals(appended, home.journal().payload(entry.revisions().getFirst().place()).isEmpty());
        assertEquals(List.of(), home.journal().verify(Progress.none()).findings());
        home.journal().erase(Samples.erasure(entry));
        assertTrue(home.journal().payload(entry.revisions().getFirst().place()).isEmpty());
        assertEquals(List.of(), home.journal().verify(Progress.none()).findings());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatIsHalfErasedIsNotAnsweredFromMemory(int changesBefore) throws IOException {
        Place place = home.journal().entry(1).revisions().getFirst().place();
        disk.fail(() -> new IOException("Input/output error"), changesBefore);
        refusal(() -> home.journal().erase(Samples.erasure(home.journal().entry(1))));
        ByteBuffer marker = ByteBuffer.allocate(1);
        disk.read("journal/%020d.pcj".formatted(place.segment()), place.offset(), marker);
        assertEquals(marker.get(0) == 'E', home.journal().payload(place).isEmpty());
    }

    @Test
    void aReadOnlyDiskIsSaidToBeOne() {
        List<Supplier<IOException>> troubles = List.of(() -> new AccessDeniedException("x"),
                () -> new IOException("Read-only file system"));
        for (Supplier<IOException> trouble : troubles) {
            disk.fail(trouble, 0);
            String sentence = refusal(() -> home.journal().append(change("", revision("b", "x"))));
            assertTrue(sentence.contains("read-only"), sentence);
            assertEquals("first", text(home.journal().payload(home.journal().entry(1).revisions().getFirst().place())
                    .orElseThrow()));
        }
    }

    @Test
    void aReadOnlyHomeIsNotOpened() throws IOException {
        SeededEnvironment environment = new SeededEnvironment(8);
        HomeDirectory.begin(folder.resolve("h"), "C", "urn:x:", Audience.MEMBERS, "test", environment).finish().close();
        FailingStorage readOnly = new FailingStorage(Storage.at(folder.resolve("h")));
        readOnly.fail(() -> new AccessDeniedException("lock"), 0);
        IOException trouble = assertThrows(IOException.class, () -> HomeDirectory.open(readOnly, "test", environment));
        String sentence = HomeDirectory.trouble(trouble, folder.resolve("h")).getMessage();
        assertTrue(sentence.contains("cannot be written to"), sentence);
    }
}
