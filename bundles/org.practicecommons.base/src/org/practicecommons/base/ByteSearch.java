package org.practicecommons.base;

import java.util.Arrays;

/** Looks for a text in bytes that are not to be read for it. */
public final class ByteSearch {

    private static final int BYTES = 256;

    private ByteSearch() {
    }

    /**
     * Looks at few of the bytes: where the last one of a place does not fit, it goes on as far as that byte allows
     * (Horspool, Practical fast searching in strings, 1980).
     *
     * @param sought one byte at least
     */
    public static boolean contains(byte[] text, byte[] sought) {
        int last = sought.length - 1;
        int[] steps = new int[BYTES];
        Arrays.fill(steps, sought.length);
        for (int i = 0; i < last; i++) {
            steps[Byte.toUnsignedInt(sought[i])] = last - i;
        }
        for (int end = last; end < text.length; end += steps[Byte.toUnsignedInt(text[end])]) {
            if (text[end] == sought[last]
                    && Arrays.equals(text, end - last, end, sought, 0, last)) {
                return true;
            }
        }
        return false;
    }
}
