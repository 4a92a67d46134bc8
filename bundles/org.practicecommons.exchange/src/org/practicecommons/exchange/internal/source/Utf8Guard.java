package org.practicecommons.exchange.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lets UTF-8 through and nothing else, so that no reader replaces a byte that it does not understand by a question
 * mark. Counts lines on the way, and stops where one step of the reader behind it takes more than a limit.
 */
public final class Utf8Guard extends FilterInputStream {

    /** The stream holds a byte that is not UTF-8. */
    public static final class NotUtf8 extends IOException {

        private static final long serialVersionUID = 1L;
        private final long line;

        NotUtf8(long line) {
            super("not UTF-8 in line " + line);
            this.line = line;
        }

        public long line() {
            return line;
        }
    }

    /** One step takes more than the limit. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
        private final long line;

        TooLong(long line) {
            super("too long in line " + line);
            this.line = line;
        }

        public long line() {
            return line;
        }
    }

    private final long limit;
    private final boolean perLine;
    private long line = 1;
    private long sinceStep;
    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private IOException failure;

    /**
     * @param limit bytes of one step
     * @param perLine whether each line is a step; otherwise {@link #step} begins one
     */
    public Utf8Guard(InputStream in, long limit, boolean perLine) {
        super(in);
        this.limit = limit;
        this.perLine = perLine;
    }

    /** Begins a new step of the reader. */
    public void step() {
        sinceStep = 0;
    }

    /** The line that has been read up to; the first is 1. */
    public long line() {
        return line;
    }

    /** Why the stream stopped, for readers that hide it; empty when it did not. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int n = in.read(buffer, offset, length);
            if (n < 0 && expected > 0) {
                throw new NotUtf8(line);
            }
            for (int i = offset; i < offset + n; i++) {
                check(buffer[i]);
            }
            return n;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void check(byte signed) throws IOException {
        if (++sinceStep > limit) {
            throw new TooLong(line);
        }
        int b = signed & 0xFF;
        if (expected == 0) {
            if (b == '\n') {
                line++;
                sinceStep = perLine ? 0 : sinceStep;
            } else if (b >= 0x80) {
                begin(b);
            }
        } else if (b < lowest || b > highest) {
            throw new NotUtf8(line);
        } else {
            expected--;
            lowest = 0x80;
            highest = 0xBF;
        }
    }

    /** Table 3-7 of the Unicode standard: well-formed UTF-8 byte sequences. */
    private void begin(int b) throws IOException {
        if (b < 0xC2 || b > 0xF4) {
            throw new NotUtf8(line);
        }
        expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
