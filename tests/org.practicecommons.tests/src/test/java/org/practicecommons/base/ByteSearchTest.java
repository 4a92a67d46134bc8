package org.practicecommons.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    private static boolean contains(String text, String sought) {
        return ByteSearch.contains(text.getBytes(StandardCharsets.ISO_8859_1),
                sought.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatIsAtTheBeginningOrTheEndIsFound() {
        assertTrue(contains("abcdef", "abc"));
        assertTrue(contains("abcdef", "def"));
        assertTrue(contains("abcdef", "abcdef"));
        assertTrue(contains("xÿÿ", "ÿ"));
        assertFalse(contains("abcdef", "abd"));
        assertFalse(contains("ab", "abc"));
        assertFalse(contains("", "a"));
    }

    @Test
    void itFindsWhatStringsFind() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ByteSearchTest: run again with -Dseed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String text = some(random, random.nextInt(40));
            String sought = some(random, 1 + random.nextInt(6));
            assertEquals(text.contains(sought), contains(text, sought), () -> "“" + sought + "” in “" + text + "”");
        }
    }

    /** Of few letters, so that much repeats itself. */
    private static String some(Random random, int length) {
        return random.ints(length, 'a', 'd').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }
}
