package org.practicecommons.exchange.internal.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a stream that unpacks to far more than its packed size could be of honest tables. */
final class UnpackLimit extends FilterInputStream {

    /** More came than allowed. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final long ALWAYS_ALLOWED = 16L << 20;
    private static final long MOST_TIMES = 100;

    private long left;

    /** @param packed bytes */
    UnpackLimit(InputStream in, long packed) {
        super(in);
        left = of(packed);
    }

    /** The bytes that so many packed ones may become. */
    static long of(long packed) {
        return ALWAYS_ALLOWED + MOST_TIMES * Math.max(0, packed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        left -= Math.max(0, n);
        if (left < 0) {
            throw new Exceeded();
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
