package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.practicecommons.journal.Storage;

/**
 * A file that only grows, each time by one frame that is forced. What could not be written whole is cut off again, at
 * once or before the next append, so that a full disk leaves the file as it was. For one thread at a time.
 */
final class AppendFile {

    private final Storage storage;
    private final String path;
    private volatile long end;
    private boolean listed;
    private boolean ragged;

    /** @param end where the last whole frame ends; what lies beyond is cut off before the next append */
    AppendFile(Storage storage, String path, long end) throws IOException {
        this.storage = storage;
        this.path = path;
        this.end = end;
        this.ragged = storage.size(path) > end;
    }

    long end() {
        return end;
    }

    String path() {
        return path;
    }

    /** @return where the frame begins; it is on the disk */
    long append(ByteBuffer frame) throws IOException {
        cut();
        ragged = true;
        long start = end;
        try {
            storage.write(path, start, frame);
            storage.force(path);
            if (!listed) {
                storage.forceDirectory(path.substring(0, path.lastIndexOf('/')));
                listed = true;
            }
        } catch (IOException e) {
            tryToCut(e);
            throw e;
        }
        ragged = false;
        end = start + frame.remaining();
        return start;
    }

    /** Cuts off what an append left that did not succeed. */
    void cut() throws IOException {
        if (ragged) {
            if (storage.size(path) > end) {
                storage.truncate(path, end);
                storage.force(path);
            }
            ragged = false;
        }
    }

    private void tryToCut(IOException trouble) {
        try {
            cut();
        } catch (IOException e) {
            trouble.addSuppressed(e); // the next append tries again before it writes
        }
    }
}
