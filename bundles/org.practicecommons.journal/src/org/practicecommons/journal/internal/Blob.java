package org.practicecommons.journal.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One erasable text in an entry: salt and compressed payload behind a small frame that says how long it is and whether
 * it was erased. The layout is in docs/journal-format.md.
 */
final class Blob {

    /** Bytes of the longest payload: what a file says of itself is believed no further. */
    static final int MOST = 1 << 26;
    /** zlib makes nothing smaller than this. */
    private static final int MOST_SHRUNK = 1100;
    static final int SALT = 16;
    /** Bytes before the salt. */
    static final int PREFIX = 15;
    /** Bytes before the compressed payload. */
    static final int FRAME = PREFIX + SALT;
    static final byte HELD = 'B';
    static final byte ERASED = 'E';
    /** First byte that an erasure overwrites with zeros; marker, form and length stay. */
    static final int BLANKED_FROM = 7;

    /** What a held blob holds. */
    record Content(int form, byte[] salt, byte[] payload) {

        byte[] digest() {
            return Digests.sha256(salt, payload);
        }
    }

    private Blob() {
    }

    /** For many payloads, one after the other. This level is nearly as small as the default and twice as fast. */
    static Deflater deflater() {
        return new Deflater(3);
    }

    /** @param deflater is reset first, because a new one costs more than a small payload */
    static byte[] encode(Deflater deflater, int form, byte[] salt, byte[] payload) {
        byte[] room = new byte[room(payload.length)];
        deflater.reset();
        deflater.setInput(payload);
        deflater.finish();
        int packed = deflater.deflate(room, FRAME, room.length - FRAME);
        if (!deflater.finished()) {
            throw new IllegalStateException("deflate needs more room than its own bound");
        }
        System.arraycopy(salt, 0, room, PREFIX, SALT);
        ByteBuffer blob = ByteBuffer.wrap(room, 0, FRAME + packed);
        int crc = Digests.crc32c(blob.slice(PREFIX, SALT + packed));
        blob.put(HELD).putShort((short) form).putInt(packed).putInt(payload.length).putInt(crc);
        return Arrays.copyOf(room, FRAME + packed);
    }

    /** Bytes that a payload of that length may take up at most. */
    private static int room(int length) {
        return FRAME + length + length / 1000 + 64;
    }

    /** Whether a blob may be said to have that length. */
    static boolean isPossible(long length) {
        return length >= FRAME && length <= room(MOST);
    }

    /**
     * Length that the blob which begins at the buffer's position says it has; -1 when none can begin there. Looks at
     * its first {@value #FRAME} bytes only.
     */
    static int length(ByteBuffer at) {
        if (at.remaining() < FRAME) {
            return -1;
        }
        byte marker = at.get(at.position());
        int packed = at.getInt(at.position() + 3);
        boolean possible = (marker == HELD || marker == ERASED) && packed >= 0 && isPossible((long) FRAME + packed);
        return possible ? FRAME + packed : -1;
    }

    static boolean isErased(ByteBuffer blob) {
        return blob.get(blob.position()) == ERASED;
    }

    /** Whether all of it reached the disk; true for an erased one. */
    static boolean isWhole(ByteBuffer blob) {
        if (length(blob) != blob.remaining()) {
            return false;
        }
        int start = blob.position();
        return isErased(blob)
                || Digests.crc32c(blob.slice(start + PREFIX, blob.remaining() - PREFIX)) == blob.getInt(start + 11);
    }

    /** Whether an erased blob holds nothing any more. */
    static boolean isBlank(ByteBuffer blob) {
        for (int i = blob.position() + BLANKED_FROM; i < blob.limit(); i++) {
            if (blob.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * @return empty when erased
     * @throws DataFormatException when damaged
     */
    static Optional<Content> decode(ByteBuffer blob) throws DataFormatException {
        if (!isWhole(blob)) {
            throw new DataFormatException("damaged");
        }
        if (isErased(blob)) {
            return Optional.empty();
        }
        int start = blob.position();
        byte[] salt = new byte[SALT];
        blob.get(start + PREFIX, salt);
        int length = blob.getInt(start + 7);
        if (length < 0 || length > MOST || length / MOST_SHRUNK > blob.remaining()) {
            throw new DataFormatException("damaged");
        }
        byte[] payload = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(blob.slice(start + FRAME, blob.remaining() - FRAME));
            int got = 0;
            while (got < length && !inflater.finished() && !inflater.needsInput()) {
                got += inflater.inflate(payload, got, length - got);
            }
            if (got != length) {
                throw new DataFormatException("damaged");
            }
        } finally {
            inflater.end();
        }
        return Optional.of(new Content(Short.toUnsignedInt(blob.getShort(start + 1)), salt, payload));
    }
}
