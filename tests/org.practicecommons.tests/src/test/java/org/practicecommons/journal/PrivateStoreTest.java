package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.bytes;
import static org.practicecommons.journal.Samples.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateStoreTest {

    @TempDir
    Path folder;
    private Storage storage;
    private PrivateStore store;

    @BeforeEach
    void open() throws IOException {
        storage = Storage.at(folder);
        store = new PrivateStore(storage);
    }

    private boolean fileHolds(String text) throws IOException {
        // Values are compressed; these are random, so that their bytes stand in the file as they are.
        return new String(Files.readAllBytes(storage.path("private/store")),
                java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(text);
    }

    private static String noise(long seed) {
        byte[] noise = new byte[64];
        new Random(seed).nextBytes(noise);
        return new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] raw(String noise) {
        return noise.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsPutIsThereAfterReopening() throws IOException {
        String key = "any key: ../é ا \n\t\u0000 \"\\ 😀";
        store.put("drafts", key, bytes("one"));
        store.put("drafts", "b", new byte[0]);
        store.put("drafts2", "c", bytes("other area"));
        store.put("drafts", key, bytes("two"));
        for (int i = 0; i < 2; i++) {
            assertEquals("two", text(store.get("drafts", key).orElseThrow()));
            assertEquals(0, store.get("drafts", "b").orElseThrow().length);
            assertEquals(List.of(key, "b"), store.keys("drafts"));
            assertEquals(List.of(), store.keys("draft"));
            assertEquals(Optional.empty(), store.get("draft", key));
            open();
        }
        store.delete("drafts", key);
        store.delete("drafts", "never there");
        open();
        assertEquals(List.of("b"), store.keys("drafts"));
    }

    @Test
    void aTransactionIsOneWhole() throws IOException {
        store.put("a", "gone", bytes("x"));
        store.transact(changes -> {
            changes.put("a", "one", bytes("1"));
            changes.put("b", "two", bytes("2"));
            changes.delete("a", "gone");
        });
        open();
        assertEquals(List.of("one"), store.keys("a"));
        assertEquals(List.of("two"), store.keys("b"));
    }

    @Test
    void purgingLeavesNoByte() throws IOException {
        store.put("drafts", "a", raw(noise(1)));
        store.put("drafts", "b", raw(noise(2)));
        store.put("drafts", "c", raw(noise(3)));
        store.delete("drafts", "c");
        assertTrue(fileHolds(noise(1)) && fileHolds(noise(3)));
        assertEquals(1, store.purge((area, key, value) -> noise(1).equals(new String(value,
                java.nio.charset.StandardCharsets.ISO_8859_1))));
        assertFalse(fileHolds(noise(1)));
        assertFalse(fileHolds(noise(3)));
        assertTrue(fileHolds(noise(2)));
        open();
        assertEquals(List.of("b"), store.keys("drafts"));
    }

    @Test
    void aDraftSavedManyTimesDoesNotFillTheDisk() throws IOException {
        for (int i = 0; i < 400; i++) {
            byte[] draft = new byte[20_000];
            new Random(i).nextBytes(draft);
            store.put("drafts", "a", draft);
        }
        assertTrue(Files.size(storage.path("private/store")) < 2_000_000);
        open();
        byte[] last = new byte[20_000];
        new Random(399).nextBytes(last);
        assertEquals(ByteBuffer.wrap(last), ByteBuffer.wrap(store.get("drafts", "a").orElseThrow()));
    }

    @Test
    void itEqualsAMapWhateverIsDone() throws IOException {
        long seed = Long.getLong("private.seed", System.nanoTime());
        System.out.println("PrivateStoreTest: -Dprivate.seed=" + seed);
        Random random = new Random(seed);
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            String key = "k" + random.nextInt(20);
            switch (random.nextInt(10)) {
                case 0 -> {
                    expected.remove(key);
                    store.delete("area", key);
                }
                case 1 -> open();
                case 2 -> {
                    expected.keySet().removeIf(name -> name.endsWith("7"));
                    store.purge((area, name, value) -> name.endsWith("7"));
                }
                default -> {
                    expected.put(key, "value " + i);
                    store.put("area", key, bytes("value " + i));
                }
            }
            Map<String, String> found = new TreeMap<>();
            store.keys("area").forEach(name -> found.put(name, text(store.get("area", name).orElseThrow())));
            assertEquals(expected, found);
        }
    }

    @Test
    void damageIsToldAndTheRestStays() throws IOException {
        store.put("area", "a", raw(noise(1)));
        long second = storage.size("private/store");
        store.put("area", "b", raw(noise(2)));
        long third = storage.size("private/store");
        store.put("area", "c", raw(noise(3)));
        storage.write("private/store", second + 40, ByteBuffer.wrap(new byte[] {0, 0}));
        open();
        assertEquals(List.of("a", "c"), store.keys("area"));
        assertEquals("private.damaged", store.verify().findings().getFirst().code());
        storage.write("private/store", third - 4, ByteBuffer.wrap(new byte[] {0, 0}));
        storage.truncate("private/store", storage.size("private/store") - 1);
        open();
        assertEquals(List.of("a"), store.keys("area"));
        store.put("area", "d", bytes("goes on"));
        open();
        assertEquals(List.of("a", "d"), store.keys("area"));
    }
}
