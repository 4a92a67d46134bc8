package org.practicecommons.exchange.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, without their ends, in bounded memory: of a line longer than the limit only the
 * length is known.
 */
public final class Lines {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[CHUNK * 4];
    private int filled;
    private int start;
    private int end;
    private int next;
    private long number;
    private boolean tooLong;

    /** @param limit bytes of the longest line that is still handed out */
    public Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line; false at the end. */
    public boolean next() throws IOException {
        start = next;
        tooLong = false;
        int from = start;
        while (true) {
            for (int i = from; i < filled; i++) {
                if (buffer[i] == '\n') {
                    return found(i, i + 1);
                }
            }
            from = filled;
            if (filled - start > limit) {
                tooLong = true;
                start = 0;
                filled = 0;
                from = 0;
            }
            int shifted = makeRoom();
            from -= shifted;
            int n = in.read(buffer, filled, buffer.length - filled);
            if (n < 0) {
                return (filled > start || tooLong) && found(filled, filled);
            }
            filled += n;
        }
    }

    private boolean found(int lineEnd, int following) {
        end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        next = following;
        number++;
        return true;
    }

    private int makeRoom() {
        if (filled < buffer.length) {
            return 0;
        }
        int shifted = start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        } else {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        return shifted;
    }

    /** The array that holds the present line from {@link #start} to before {@link #end}; valid until the next line. */
    public byte[] buffer() {
        return buffer;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Of the present line; the first is 1. */
    public long number() {
        return number;
    }

    /** Whether the present line was too long to be handed out. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Whether the present line holds nothing, or a comment that begins with a hash. */
    public boolean isIdle() {
        int i = start;
        while (i < end && (buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == '\r')) {
            i++;
        }
        return !tooLong && (i == end || buffer[i] == '#');
    }

    public boolean isUtf8() {
        int i = start;
        while (i < end && buffer[i] >= 0) {
            i++;
        }
        if (i == end) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, i, end - i));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    public String text() {
        return new String(buffer, start, end - start, StandardCharsets.UTF_8);
    }
}
