package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.bytes;
import static org.practicecommons.journal.Samples.change;
import static org.practicecommons.journal.Samples.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.internal.FileJournal;

@Timeout(60)
class ProjectorTest {

    private static final Pace NEVER_BY_ITSELF = new Pace(Duration.ofDays(1), 1_000_000, 1_000_000);

    @TempDir
    Path folder;
    private final SeededEnvironment environment = new SeededEnvironment(2);
    private Storage storage;
    private Journal journal;
    private Projector<NotesProjection> projector;

    @BeforeEach
    void open() throws IOException {
        storage = Storage.at(folder);
        journal = new FileJournal(storage, new AttachmentStore(storage, environment), List.of(), environment, 5000);
    }

    @AfterEach
    void close() throws IOException {
        if (projector != null) {
            projector.close();
        }
        journal.close();
        storage.close();
    }

    private void start(Pace pace, String incarnation) {
        projector = Projector.start("notes", pace, journal, storage, incarnation,
                directory -> new NotesProjection(storage, directory));
    }

    private void restart(String incarnation) {
        projector.close();
        start(NEVER_BY_ITSELF, incarnation);
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            journal.append(change("", revision("r" + i, "payload " + i)));
        }
    }

    private int linesAt(long sequence) {
        return projector.read(sequence, notes -> notes.lines().size());
    }

    @Test
    void aReaderWhoWaitsFindsWhatWasSaved() {
        start(NEVER_BY_ITSELF, "i1");
        append(3);
        assertEquals(0, linesAt(0));
        assertEquals(3, linesAt(3));
        append(1);
        projector.await(2);
        assertEquals(3, projector.applied());
        assertEquals(4, linesAt(4));
    }

    @Test
    void itFollowsByItselfWhenTheBatchIsFull() throws InterruptedException {
        CountDownLatch committed = new CountDownLatch(2);
        projector = Projector.start("notes", new Pace(Duration.ofDays(1), 2, 2), journal, storage, "i1",
                directory -> new NotesProjection(storage, directory) {
                    @Override
                    public void commit(Checkpoint next) {
                        super.commit(next);
                        committed.countDown();
                    }
                });
        append(4);
        committed.await();
        assertTrue(projector.applied() <= 4);
        assertEquals(4, linesAt(4));
    }

    @Test
    void itGoesOnWhereItStopped() throws IOException {
        start(NEVER_BY_ITSELF, "i1");
        append(3);
        projector.await(3);
        append(2);
        restart("i1");
        assertEquals(5, linesAt(5));
        assertEquals(List.of("0001", "CURRENT"), storage.list("notes"));
    }

    @Test
    void anotherIncarnationOrAnotherJournalMakesANewGeneration() throws IOException {
        start(NEVER_BY_ITSELF, "i1");
        append(3);
        projector.await(3);
        restart("i2");
        assertEquals(3, linesAt(3));
        assertEquals(List.of("0002", "CURRENT"), storage.list("notes"));
        projector.close();
        storage.replace("notes/0002/notes", bytes(new Checkpoint("i2", 9, "f".repeat(64)) + "\nahead"));
        start(NEVER_BY_ITSELF, "i2");
        assertEquals(3, linesAt(3));
        assertEquals(List.of("0003", "CURRENT"), storage.list("notes"));
    }

    @Test
    void aBrokenGenerationAndLeftoversAreReplaced() throws IOException {
        start(NEVER_BY_ITSELF, "i1");
        append(3);
        projector.await(3);
        projector.close();
        storage.replace("notes/0001/notes", bytes("BROKEN"));
        storage.createDirectory("notes/0002");
        storage.replace("notes/0002/notes", bytes("left by a rebuild that was interrupted"));
        start(NEVER_BY_ITSELF, "i1");
        assertEquals(3, linesAt(3));
        assertEquals(List.of("0002", "CURRENT"), storage.list("notes"));
    }

    @Test
    void rebuildingLetsTheOldGenerationServeUntilItsLastReaderIsDone() throws Exception {
        start(NEVER_BY_ITSELF, "i1");
        append(3);
        projector.await(3);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch rebuilt = new CountDownLatch(1);
        NotesProjection[] old = new NotesProjection[1];
        Thread reader = Thread.ofPlatform().start(() -> projector.read(0, notes -> {
            old[0] = notes;
            reading.countDown();
            awaitQuietly(rebuilt);
            return notes.closed;
        }));
        reading.await();
        projector.rebuild(Progress.none());
        assertFalse(old[0].closed);
        assertEquals(3, linesAt(3));
        rebuilt.countDown();
        reader.join();
        assertTrue(old[0].closed);
        assertEquals(List.of("0002", "CURRENT"), storage.list("notes"));
        append(1);
        assertEquals(4, linesAt(4));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCancelledRebuildLeavesAllAsItWas() throws IOException {
        start(NEVER_BY_ITSELF, "i1");
        append(3);
        projector.await(3);
        Refusal refusal = assertThrows(Refusal.class, () -> projector.rebuild(new Progress() {
            @Override
            public void begin(Message task, long total) {
                assertEquals(3, total);
            }

            @Override
            public void worked(long steps) {
                assertEquals(1, steps);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        }));
        assertEquals(Refusal.Reason.CANCELLED, refusal.reason());
        assertEquals(3, linesAt(3));
        assertEquals(List.of("0001", "CURRENT"), storage.list("notes"));
    }

    /** Follows with a projection on a disk that can be made to fail. */
    private FailingStorage startOnFailingDisk(Pace pace, CountDownLatch committed) {
        FailingStorage disk = new FailingStorage(storage);
        projector = Projector.start("notes", pace, journal, storage, "i1",
                directory -> new NotesProjection(disk, directory) {
                    @Override
                    public void commit(Checkpoint next) {
                        super.commit(next);
                        committed.countDown();
                    }
                });
        return disk;
    }

    @Test
    void aFullDiskIsForgottenByTheNextWaiterOnceItHasRoom() {
        FailingStorage disk = startOnFailingDisk(NEVER_BY_ITSELF, new CountDownLatch(1));
        append(2);
        projector.await(2);
        append(2);
        disk.fail(() -> new IOException("No space left on device"), 0);
        for (int i = 0; i < 3; i++) {
            Refusal refusal = assertThrows(Refusal.class, () -> projector.await(4));
            assertTrue(refusal.getMessage().contains("No space left"), refusal.getMessage());
        }
        disk.work();
        assertEquals(4, linesAt(4));
        assertEquals(Optional.empty(), projector.failure());
        append(1);
        assertEquals(5, linesAt(5));
    }

    @Test
    void afterTroubleItTriesAgainByItself() throws Exception {
        CountDownLatch committed = new CountDownLatch(1);
        FailingStorage disk = startOnFailingDisk(NEVER_BY_ITSELF, committed);
        disk.fail(() -> new IOException("No space left on device"), 0);
        append(1);
        assertThrows(Refusal.class, () -> projector.await(1));
        disk.work();
        assertTrue(committed.await(20, TimeUnit.SECONDS));
    }

    @Test
    void aReaderWithinAReaderIsRefusedInsteadOfWaitingForItself() {
        FailingStorage disk = startOnFailingDisk(NEVER_BY_ITSELF, new CountDownLatch(1));
        append(1);
        projector.read(1, outer -> {
            disk.fail(() -> new IOException("No space left on device"), 0);
            append(1);
            assertThrows(Refusal.class, () -> linesAt(2));
            disk.work();
            assertThrows(Refusal.class, () -> linesAt(2));
            return null;
        });
        assertEquals(2, linesAt(2));
    }

    @Test
    void whoeverWantsTheOldGenerationGoneLearnsWhereItStillLies() throws Exception {
        start(NEVER_BY_ITSELF, "i1");
        append(1);
        projector.await(1);
        projector.read(0, outer -> {
            projector.rebuild(Progress.none());
            assertEquals(List.of(storage.path("notes/0001")), projector.awaitGone(Duration.ofMillis(1)));
            return null;
        });
        assertEquals(List.of(), projector.awaitGone(Duration.ZERO));
        assertEquals(List.of("0002", "CURRENT"), storage.list("notes"));
    }

    @Test
    void troubleInAProjectionIsTheReadersAndARebuildMendsIt() {
        boolean[] broken = {false};
        projector = Projector.start("notes", NEVER_BY_ITSELF, journal, storage, "i1",
                directory -> new NotesProjection(storage, directory) {
                    @Override
                    public void apply(List<Entry> entries) {
                        if (broken[0] && directory.endsWith("0001")) {
                            throw new IllegalStateException("index is gone");
                        }
                        super.apply(entries);
                    }
                });
        append(1);
        projector.await(1);
        broken[0] = true;
        append(2);
        Refusal refusal = assertThrows(Refusal.class, () -> projector.await(3));
        assertEquals(Refusal.Reason.STORAGE, refusal.reason());
        assertTrue(refusal.getMessage().contains("index is gone"), refusal.getMessage());
        assertThrows(Refusal.class, () -> linesAt(0));
        assertTrue(projector.failure().isPresent());
        append(1);
        assertEquals(4, journal.last());
        projector.rebuild(Progress.none());
        assertEquals(Optional.empty(), projector.failure());
        assertEquals(4, linesAt(4));
    }
}
