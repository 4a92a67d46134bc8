package org.practicecommons.journal.internal;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One whole of a file that only grows: a fixed prefix, a JSON header, then blobs. The layout is in
 * docs/journal-format.md.
 *
 * @param offset where it begins in its file
 * @param bodyLength bytes of all blobs
 */
record Frame(long offset, long sequence, byte[] header, long bodyLength) {

    static final int PREFIX = 32;
    /** Bytes of the longest header: what a file says of itself is believed no further. */
    static final int MOST_HEADER = 1 << 26;
    /** Bytes of all blobs together. */
    static final int MOST_BODY = 1 << 30;
    static final int MAGIC = 0x50434A45; // PCJE
    static final int FORMAT = 1;

    /** What the prefix says; nothing of it is checked yet but the magic number and the lengths. */
    record Prefix(int format, long sequence, int headerLength, long bodyLength, int crc) {

        /** Null when no frame can begin here. */
        static Prefix parse(ByteBuffer at) {
            if (at.remaining() < PREFIX || at.getInt(at.position()) != MAGIC) {
                return null;
            }
            int start = at.position();
            Prefix prefix = new Prefix(at.getInt(start + 4), at.getLong(start + 8), at.getInt(start + 16),
                    at.getLong(start + 20), at.getInt(start + 28));
            boolean possible = prefix.headerLength >= 0 && prefix.headerLength <= MOST_HEADER && prefix.bodyLength >= 0
                    && prefix.bodyLength <= MOST_BODY;
            return possible ? prefix : null;
        }

        long total() {
            return PREFIX + headerLength + bodyLength;
        }
    }

    static ByteBuffer encode(long sequence, byte[] header, List<byte[]> blobs) {
        long body = blobs.stream().mapToLong(blob -> blob.length).sum();
        ByteBuffer frame = ByteBuffer.allocate(Math.toIntExact(PREFIX + header.length + body));
        frame.putInt(MAGIC).putInt(FORMAT).putLong(sequence).putInt(header.length).putLong(body);
        frame.putInt(Digests.crc32c(frame.slice(0, PREFIX - 4), ByteBuffer.wrap(header)));
        frame.put(header);
        blobs.forEach(frame::put);
        return frame.flip();
    }

    /** Where the blobs begin. */
    long body() {
        return offset + PREFIX + header.length;
    }

    /**
     * Where in the file a blob lies.
     *
     * @param at counted from the end of the header, as headers state it
     * @throws IllegalArgumentException when no blob of this frame can lie there
     */
    long blob(long at, long length) {
        if (at < 0 || !Blob.isPossible(length) || at > bodyLength - length) {
            throw new IllegalArgumentException("outside of its frame");
        }
        return body() + at;
    }

    long end() {
        return body() + bodyLength;
    }
}
