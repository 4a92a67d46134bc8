package org.practicecommons.exchange.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of 64-bit hashes of names: about 16 bytes for each, whatever the length of the names. Two names with the same
 * hash count as one: among ten million names that happens once in 400,000 times.
 */
public final class LongSet {

    private long[] table = new long[1 << 10];
    private int size;

    /** False when it was there. */
    public boolean add(long value) {
        long key = value == 0 ? 1 : value;
        if (size * 2 >= table.length) {
            grow();
        }
        int at = slot(table, key);
        if (table[at] == key) {
            return false;
        }
        table[at] = key;
        size++;
        return true;
    }

    public boolean contains(long value) {
        long key = value == 0 ? 1 : value;
        return table[slot(table, key)] == key;
    }

    private static int slot(long[] table, long key) {
        int at = (int) (key ^ key >>> 32) & table.length - 1;
        while (table[at] != 0 && table[at] != key) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(key -> key != 0).forEach(key -> larger[slot(larger, key)] = key);
        table = larger;
    }

    public static long hash(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return hash(bytes, 0, bytes.length);
    }

    /** FNV-1a with a final mix. */
    public static long hash(byte[] bytes, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i] & 0xFF) * 0x100000001b3L;
        }
        hash ^= hash >>> 31;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }
}
