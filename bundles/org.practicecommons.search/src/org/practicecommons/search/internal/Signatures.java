package org.practicecommons.search.internal;

/**
 * Vectors of length 1 in a byte for each number: a quarter of the room, and the same sums whatever else an index holds.
 * What is lost moves a nearness by less than a hundredth, see the test.
 */
final class Signatures {

    /** The numbers of such a vector have a mean square of 1 / dimensions; larger than this many roots hardly any is. */
    private static final double WIDEST = 6;

    private Signatures() {
    }

    static byte[] of(float[] vector) {
        double scale = Byte.MAX_VALUE * Math.sqrt(vector.length) / WIDEST;
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            long rounded = Math.round(vector[i] * scale);
            bytes[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, rounded));
        }
        return bytes;
    }

    /** Nearness from what the library calls the score of a cosine. */
    static float nearness(float score) {
        return 2 * score - 1;
    }
}
