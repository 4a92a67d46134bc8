package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;

class BackupTest {

    @TempDir
    Path folder;
    private final SeededEnvironment environment = new SeededEnvironment(4);
    private Path zip;
    private OpenedHome home;

    /** A home with all of its stores. */
    private record OpenedHome(HomeDirectory directory, AttachmentStore attachments, Journal journal,
            PrivateStore privateStore) implements AutoCloseable {

        static OpenedHome of(HomeDirectory directory) {
            AttachmentStore attachments = directory.openAttachments();
            return new OpenedHome(directory, attachments, directory.openJournal(attachments, List.of()),
                    directory.openPrivateStore());
        }

        @Override
        public void close() {
            journal.close();
            directory.close();
        }
    }

    @BeforeEach
    void create() {
        zip = folder.resolve("kept/backup.zip");
        home = OpenedHome.of(HomeDirectory.begin(folder.resolve("home"), "C", "https://example.org/id/",
                Audience.MEMBERS, "test", environment).finish());
    }

    @AfterEach
    void close() {
        home.close();
    }

    private OpenedHome open(String name) {
        return OpenedHome.of(HomeDirectory.open(folder.resolve(name), "test", environment));
    }

    private Report restore(String name) {
        return Backup.restore(zip, folder.resolve(name), environment, Progress.none());
    }

    @Test
    void aBackupRestoredElsewhereHoldsAllOfIt() throws IOException {
        String file = home.attachments.put(new ByteArrayInputStream(bytes("a file"))).id();
        Entry entry = home.journal.append(change("why", revision("a", "payload")).withAttachments(List.of(file)));
        home.privateStore.put("drafts", "urn:a", bytes("draft"));
        Report written = Backup.write(home.directory, home.journal, zip, Progress.none());
        assertEquals(1, written.count("attachments"));
        assertEquals(Files.size(zip), written.count("bytes"));
        assertEquals(1, restore("other").count("entries"));
        try (OpenedHome other = open("other")) {
            assertEquals(entry, other.journal.entry(1));
            assertEquals("payload", text(other.journal.payload(entry.revisions().getFirst().place()).orElseThrow()));
            assertEquals("draft", text(other.privateStore.get("drafts", "urn:a").orElseThrow()));
            assertTrue(other.attachments.isWhole(file));
            assertEquals(EntryKind.INCARNATION, other.journal.entry(2).kind());
            assertNotEquals(home.directory.settings().incarnation(), other.directory.settings().incarnation());
            assertEquals(List.of(), other.journal.verify(Progress.none()).findings());
        }
    }

    @Test
    void aBackupIsConsistentWhileOthersWrite() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch some = new CountDownLatch(20);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !stop.get(); i++) {
                home.journal.append(change("", revision("r" + i, "payload " + i)));
                home.privateStore.put("area", "last", bytes("" + i));
                some.countDown();
            }
        });
        some.await();
        for (int i = 0; i < 3; i++) {
            Backup.write(home.directory, home.journal, zip, Progress.none());
            restore("copy" + i);
        }
        stop.set(true);
        writer.join();
        try (OpenedHome copy = open("copy2")) {
            assertTrue(copy.journal.last() > 20);
            assertEquals(List.of(), copy.journal.verify(Progress.none()).findings());
        }
    }

    @Test
    void whatWasErasedAfterTheBackupDoesNotComeBack() throws IOException {
        String file = home.attachments.put(new ByteArrayInputStream(bytes("Fatima's photograph"))).id();
        Entry kept = home.journal.append(change("", revision("a", "Somebody")));
        Entry gone = home.journal.append(change("for Fatima", revision("b", "Fatima")).withAttachments(List.of(file)));
        home.privateStore.put("drafts", "about her", bytes("Fatima, again"));
        home.privateStore.put("drafts", "other", bytes("kept"));
        Backup.write(home.directory, home.journal, zip, Progress.none());
        Erasure erasure = Samples.erasure(gone);
        home.journal.erase(new Erasure(Samples.ACTOR, "", "", "1", erasure.targets(), List.of(file)));
        home.privateStore.purge((area, key, value) -> text(value).contains("Fatima"));
        home.privateStore.put("drafts", "later", bytes("kept too"));
        home.close();
        assertEquals(1, restore("home").count("erased"));
        home = open("home");
        assertEquals(Optional.empty(), home.journal.payload(gone.revisions().getFirst().place()));
        assertEquals(Optional.empty(), home.journal.why(gone));
        assertTrue(home.journal.payload(kept.revisions().getFirst().place()).isPresent());
        assertEquals(Optional.empty(), home.attachments.find(file));
        assertEquals(List.of("later", "other"), home.privateStore.keys("drafts"));
        assertEquals(List.of(), home.journal.verify(Progress.none()).findings());
        assertFalse(Files.exists(folder.resolve("home.replaced")));
        assertFalse(Files.exists(folder.resolve("home.restored")));
    }

    @Test
    void aHomeInUseIsNotReplaced() {
        home.journal.append(change("", revision("a", "x")));
        Backup.write(home.directory, home.journal, zip, Progress.none());
        assertEquals(Refusal.Reason.BUSY, assertThrows(Refusal.class, () -> restore("home")).reason());
        assertEquals(1, home.journal.last());
    }

    @Test
    void aRestoreThatWasInterruptedInItsLastStepIsFinishedByTheNextOpening() throws IOException {
        home.journal.append(change("", revision("a", "x")));
        Backup.write(home.directory, home.journal, zip, Progress.none());
        home.journal.append(change("", revision("a", "y")));
        home.close();
        restore("fresh");
        Files.move(folder.resolve("fresh"), folder.resolve("home.restored"));
        Files.move(folder.resolve("home"), folder.resolve("home.replaced"));
        home = open("home");
        assertEquals(2, home.journal.last());
        assertEquals(EntryKind.INCARNATION, home.journal.entry(2).kind());
        assertFalse(Files.exists(folder.resolve("home.replaced")));
    }

    @Test
    void aPendingRestoreDoesNotTakeAHomeFromItsOwner() throws IOException {
        home.journal.append(change("", revision("a", "x")));
        Backup.write(home.directory, home.journal, zip, Progress.none());
        restore("fresh");
        Files.move(folder.resolve("fresh"), folder.resolve("home.restored"));
        assertEquals(Refusal.Reason.BUSY, assertThrows(Refusal.class, () -> open("home")).reason());
        assertEquals(Refusal.Reason.BUSY, assertThrows(Refusal.class, () -> restore("home")).reason());
        home.journal.append(change("", revision("a", "y")));
        assertTrue(Files.exists(folder.resolve("home.restored")));
        assertFalse(Files.exists(folder.resolve("home.replaced")));
        home.close();
        home = open("home");
        assertEquals(EntryKind.INCARNATION, home.journal.entry(2).kind());
        assertFalse(Files.exists(folder.resolve("home.restored")));
    }

    @Test
    void whatAnInterruptedRestoreCopiedGoesWithTheNextOpening() throws IOException {
        home.close();
        Path staging = Files.createDirectories(folder.resolve("home.restoring/journal"));
        home = open("home");
        assertFalse(Files.exists(staging.getParent()));
    }

    @Test
    void brokenBackupsAreRefusedAndTheHomeStays() throws IOException {
        home.journal.append(change("", revision("a", "payload ".repeat(200))));
        Backup.write(home.directory, home.journal, zip, Progress.none());
        home.close();
        byte[] whole = Files.readAllBytes(zip);
        refused(Arrays.copyOf(whole, whole.length / 2));
        refused(Arrays.copyOf(whole, 3));
        refused(bytes("not a backup at all"));
        refused(new byte[0]);
        for (int at = 40; at < whole.length / 2; at += 97) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            refused(changed);
        }
        refused(foreignZip());
        Files.delete(zip);
        assertEquals(Refusal.Reason.NOT_FOUND, assertThrows(Refusal.class, () -> restore("home")).reason());
        home = open("home");
        assertEquals(1, home.journal.last());
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    private void refused(byte[] content) throws IOException {
        Files.write(zip, content);
        Refusal refusal = assertThrows(Refusal.class, () -> restore("home"));
        assertEquals(Refusal.Reason.BAD_INPUT, refusal.reason(), refusal.getMessage());
        assertFalse(Files.exists(folder.resolve("home.restoring")));
    }

    private static byte[] foreignZip() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("backup.json"));
            zip.write(bytes("{\"format\":1,\"incarnation\":\"i\",\"created\":\"c\",\"last\":1,\"erasures\":0}"));
            zip.putNextEntry(new ZipEntry("../evil"));
            zip.write(1);
        }
        return out.toByteArray();
    }

    @Test
    void aBackupOfADamagedJournalIsNotRestored() throws IOException {
        Entry entry = home.journal.append(change("", revision("a", "payload")));
        Place place = entry.revisions().getFirst().place();
        home.directory.storage().write("journal/00000000000000000001.pcj", place.offset() + 20,
                java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3}));
        home.journal.append(change("", revision("a", "payload")));
        Backup.write(home.directory, home.journal, zip, Progress.none());
        String sentence = assertThrows(Refusal.class, () -> restore("other")).getMessage();
        assertTrue(sentence.contains("damaged already") && sentence.contains("byte " + place.offset()), sentence);
        assertFalse(Files.exists(folder.resolve("other")));
    }

    @Test
    void aCancelledBackupLeavesNothing() throws IOException {
        home.journal.append(change("", revision("a", "x")));
        Progress cancelled = new Progress() {
            @Override
            public void begin(Message task, long total) {
                assertTrue(total != 0);
            }

            @Override
            public void worked(long steps) {
                assertTrue(steps > 0);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertEquals(Refusal.Reason.CANCELLED, assertThrows(Refusal.class,
                () -> Backup.write(home.directory, home.journal, zip, cancelled)).reason());
        try (var left = Files.list(zip.getParent())) {
            assertEquals(List.of(), left.toList());
        }
    }
}
