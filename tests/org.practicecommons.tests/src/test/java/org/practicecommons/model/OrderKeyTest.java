package org.practicecommons.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderKeyTest {

    private static String insert(List<String> keys, int index) {
        String key = OrderKey.between(index == 0 ? "" : keys.get(index - 1),
                index == keys.size() ? "" : keys.get(index));
        keys.add(index, key);
        return key;
    }

    private static void assertAscending(List<String> keys) {
        for (int i = 1; i < keys.size(); i++) {
            assertTrue(keys.get(i - 1).compareTo(keys.get(i)) < 0, keys.get(i - 1) + " before " + keys.get(i));
        }
    }

    @Test
    void thereIsRoomAnywhere() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("OrderKeyTest seed=" + seed);
        Random random = new Random(seed);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            insert(keys, random.nextInt(keys.size() + 1));
        }
        assertAscending(keys);
    }

    @Test
    void aListThatGrowsAtOneEndKeepsShortKeys() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            insert(keys, keys.size());
            insert(keys, 0);
        }
        assertAscending(keys);
        assertEquals(4, keys.stream().mapToInt(String::length).max().orElseThrow());
    }

    @Test
    void alwaysInTheSameGapStillFindsRoom() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            insert(keys, Math.min(1, keys.size()));
        }
        assertAscending(keys);
    }

    @Test
    void worksAtBothLimits() {
        for (String limit : List.of("zzzz", "zzzzz1", "z")) {
            assertTrue(OrderKey.between(limit, "").compareTo(limit) > 0);
        }
        for (String limit : List.of("0001", "00001", "1")) {
            String key = OrderKey.between("", limit);
            assertTrue(key.compareTo(limit) < 0 && !key.isEmpty(), key);
        }
    }

    @Test
    void refusesWhereThereIsNoRoom() {
        assertThrows(IllegalArgumentException.class, () -> OrderKey.between("b", "b"));
        assertThrows(IllegalArgumentException.class, () -> OrderKey.between("b", "a"));
        assertThrows(IllegalArgumentException.class, () -> OrderKey.between("a", "a0"));
        assertThrows(IllegalArgumentException.class, () -> OrderKey.between("Étape", ""));
    }
}
