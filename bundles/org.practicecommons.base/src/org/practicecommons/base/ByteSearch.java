package org.practicecommons.base;

/** Looks for a text in bytes that are not to be read for it. */
public final class ByteSearch {

    private ByteSearch() {
    }

    public static boolean contains(byte[] text, byte[] sought) {
        byte last = sought[sought.length - 1];
        outer:
        for (int end = sought.length - 1; end < text.length; end++) {
            if (text[end] != last) {
                continue;
            }
            for (int i = 0; i < sought.length - 1; i++) {
                if (text[end - sought.length + 1 + i] != sought[i]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
