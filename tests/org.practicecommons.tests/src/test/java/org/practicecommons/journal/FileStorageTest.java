package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.bytes;
import static org.practicecommons.journal.Samples.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileStorageTest {

    @TempDir
    Path folder;
    private Storage storage;

    @BeforeEach
    void open() throws IOException {
        storage = Storage.at(folder);
    }

    @Test
    void filesAreWrittenReadCutRenamedAndDeleted() throws IOException {
        storage.createDirectory("a/b");
        storage.write("a/b/file", 0, ByteBuffer.wrap(bytes("0123456789")));
        storage.write("a/b/file", 5, ByteBuffer.wrap(bytes("x")));
        storage.force("a/b/file");
        assertEquals("01234x6789", text(storage.readAll("a/b/file")));
        ByteBuffer some = ByteBuffer.allocate(4);
        assertEquals(2, storage.read("a/b/file", 8, some));
        assertEquals(0, storage.read("a/b/file", 20, ByteBuffer.allocate(4)));
        storage.truncate("a/b/file", 3);
        storage.rename("a/b/file", "a/b/other");
        storage.forceDirectory("a/b");
        assertEquals(-1, storage.size("a/b/file"));
        assertEquals("012", text(storage.readAll("a/b/other")));
        storage.replace("a/b/other", bytes("new"));
        assertEquals(List.of("other"), storage.list("a/b"));
        assertEquals("new", text(storage.readAll("a/b/other")));
        storage.delete("a/b/other");
        storage.delete("a/b/other");
        storage.deleteTree("a");
        assertEquals(List.of(), storage.list(""));
        assertEquals(List.of(), storage.list("a"));
        assertThrows(IOException.class, () -> storage.write("missing/file", 0, ByteBuffer.wrap(bytes("x"))));
        assertThrows(IOException.class, () -> storage.readAll("missing"));
    }

    @Test
    void anInterruptedThreadFinishesItsCallAndDisturbsNobody() throws Exception {
        storage.write("file", 0, ByteBuffer.wrap(bytes("content")));
        AtomicBoolean stop = new AtomicBoolean();
        Thread interrupted = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                Thread.currentThread().interrupt();
                read();
                assertTrue(Thread.interrupted(), "the interruption was swallowed");
            }
        });
        for (int i = 0; i < 500; i++) {
            assertEquals("content", read());
            storage.write("other", i, ByteBuffer.wrap(bytes("x")));
            storage.force("other");
        }
        stop.set(true);
        interrupted.join();
        assertFalse(Thread.interrupted());
        assertEquals(500, storage.size("other"));
    }

    private String read() {
        try {
            return text(storage.readAll("file"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void moreFilesThanChannelsAreKeptOpen() throws IOException {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 100; i++) {
                storage.write("file" + i, round, ByteBuffer.wrap(bytes("" + round)));
            }
        }
        assertEquals("01", text(storage.readAll("file0")));
    }
}
