package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Refusal;

class AttachmentStoreTest {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;
    private Storage storage;
    private AttachmentStore store;

    @BeforeEach
    void open() throws IOException {
        storage = Storage.at(folder);
        store = new AttachmentStore(storage, new SeededEnvironment(10));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void bytesComeBackUnderTheirDigest() throws IOException {
        for (int length : new int[] {1, 65_536, 65_537, 300_000}) {
            AttachmentStore.Attachment kept = store.put(new ByteArrayInputStream(noise(length)));
            assertEquals(length, kept.size());
            try (InputStream in = store.open(kept.id()).orElseThrow()) {
                assertArrayEquals(noise(length), in.readAllBytes());
            }
            assertTrue(store.isWhole(kept.id()));
        }
        assertEquals(new AttachmentStore.Attachment(EMPTY, 0), store.put(InputStream.nullInputStream()));
        assertTrue(store.isWhole(EMPTY));
    }

    @Test
    void equalBytesAreKeptOnceAndMendADamagedFile() throws IOException {
        String id = store.put(new ByteArrayInputStream(noise(100))).id();
        storage.write(AttachmentStore.path(id), 5, ByteBuffer.wrap(new byte[] {1, 2, 3}));
        assertFalse(store.isWhole(id));
        assertEquals(id, store.put(new ByteArrayInputStream(noise(100))).id());
        assertTrue(store.isWhole(id));
        assertEquals(List.of(id), store.ids());
    }

    @Test
    void anUnfinishedOneIsClearedAway() throws IOException {
        storage.write("files/half.part", 0, ByteBuffer.wrap(noise(10)));
        open();
        assertEquals(List.of(), storage.list("files"));
        assertThrows(IOException.class, () -> store.put(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the stick was pulled out");
            }
        }));
        assertEquals(List.of(), storage.list("files"));
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        String one = store.put(new ByteArrayInputStream(noise(1))).id();
        String two = store.put(new ByteArrayInputStream(noise(2))).id();
        store.delete(two);
        store.delete(two);
        assertEquals(List.of(one), store.ids());
        assertEquals(Optional.empty(), store.open(two));
    }

    @Test
    void ageCountsFromWhenTheBytesCameLast() throws IOException {
        String old = store.put(new ByteArrayInputStream(noise(1))).id();
        Instant month = Instant.now().minus(Duration.ofDays(30));
        Files.setLastModifiedTime(folder.resolve("files/" + old.substring(0, 2) + "/" + old.substring(2)),
                FileTime.from(month.minusSeconds(60)));
        store.put(new ByteArrayInputStream(noise(2)));
        assertEquals(List.of(old), store.olderThan(month));
        store.put(new ByteArrayInputStream(noise(1)));
        assertEquals(List.of(), store.olderThan(month));
    }

    @Test
    void aHomeTakesSoMuchAndNoMoreAndKeepsNothingOfTheRest() throws IOException {
        store = new AttachmentStore(storage, new SeededEnvironment(10), new FileLimits(100, 150));
        assertEquals(100, store.put(new ByteArrayInputStream(noise(100))).size());
        for (int size : List.of(101, 51)) { // the first is too large, the second too much
            Refusal refusal = assertThrows(Refusal.class, () -> store.put(new ByteArrayInputStream(noise(size))));
            assertEquals(Refusal.Reason.BAD_INPUT, refusal.reason());
        }
        assertEquals(1, storage.list("files").size());
        assertEquals(50, store.put(new ByteArrayInputStream(noise(50))).size());
    }

    @Test
    void anIdThatIsNoneNeverBecomesAPath() {
        for (String id : List.of("", "../../etc/passwd", "A".repeat(64), EMPTY + "0")) {
            assertEquals(Refusal.Reason.BAD_INPUT, assertThrows(Refusal.class, () -> store.find(id)).reason());
        }
    }
}
