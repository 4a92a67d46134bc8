package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.practicecommons.journal.Storage;

/** Finds the frames of one file. Holds no state but the size of the file when it was made. */
final class FrameReader {

    private static final int FIRST_READ = 4096;
    private static final int SEARCH_WINDOW = 1 << 20;

    private final Storage storage;
    private final String path;
    private final long size;

    FrameReader(Storage storage, String path) throws IOException {
        this.storage = storage;
        this.path = path;
        this.size = Math.max(0, storage.size(path));
    }

    long size() {
        return size;
    }

    /**
     * The frame that begins there; empty when its prefix or header is damaged or the file ends within it.
     *
     * @throws NewerFormatException when the frame is whole, but of a format that this program does not know
     */
    Optional<Frame> at(long offset) throws IOException {
        ByteBuffer start = read(offset, (int) Math.min(FIRST_READ, Math.max(0, size - offset)));
        Frame.Prefix prefix = Frame.Prefix.parse(start);
        if (prefix == null || prefix.total() > size - offset) {
            return Optional.empty();
        }
        byte[] header = new byte[prefix.headerLength()];
        if (Frame.PREFIX + header.length <= start.limit()) {
            start.get(Frame.PREFIX, header);
        } else if (storage.read(path, offset + Frame.PREFIX, ByteBuffer.wrap(header)) < header.length) {
            return Optional.empty();
        }
        if (Digests.crc32c(start.slice(0, Frame.PREFIX - 4), ByteBuffer.wrap(header)) != prefix.crc()) {
            return Optional.empty();
        }
        if (prefix.format() != Frame.FORMAT) {
            throw new NewerFormatException(path, prefix.format());
        }
        return Optional.of(new Frame(offset, prefix.sequence(), header, prefix.bodyLength()));
    }

    /** Whether every blob of the frame reached the disk. */
    boolean hasWholeBody(Frame frame) throws IOException {
        long at = frame.body();
        while (at < frame.end()) {
            ByteBuffer blobs = read(at, (int) Math.min(SEARCH_WINDOW, frame.end() - at));
            int length = Blob.length(blobs);
            if (length > blobs.remaining() && length <= frame.end() - at) {
                blobs = read(at, length); // one that is longer than the window
            }
            if (length < 0 || length > blobs.remaining()) {
                return false;
            }
            while (length > 0 && length <= blobs.remaining()) {
                if (!Blob.isWhole(blobs.slice(blobs.position(), length))) {
                    return false;
                }
                blobs.position(blobs.position() + length);
                at += length;
                length = Blob.length(blobs);
            }
        }
        return true;
    }

    /** The next frame after damage: the first whole header at or after the offset with at least that number. */
    Optional<Frame> next(long offset, long leastSequence) throws IOException {
        for (long from = offset; from < size; from += SEARCH_WINDOW) {
            ByteBuffer window = read(from, (int) Math.min(SEARCH_WINDOW + 3L, size - from));
            for (int i = 0; i + 4 <= window.limit(); i++) {
                if (window.get(i) == 'P' && window.getInt(i) == Frame.MAGIC) {
                    Optional<Frame> frame = at(from + i);
                    if (frame.isPresent() && frame.get().sequence() >= leastSequence) {
                        return frame;
                    }
                }
            }
        }
        return Optional.empty();
    }

    ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        storage.read(path, offset, buffer);
        return buffer.flip();
    }
}
