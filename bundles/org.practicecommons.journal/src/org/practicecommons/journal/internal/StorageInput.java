package org.practicecommons.journal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.practicecommons.journal.Storage;

/** Reads a stretch of a file as a stream; for one thread. Wants a buffer around it for small reads. */
public final class StorageInput extends InputStream {

    private final Storage storage;
    private final String path;
    private final long end;
    private long position;

    public StorageInput(Storage storage, String path, long start, long end) {
        this.storage = storage;
        this.path = path;
        this.position = start;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, end - position);
        if (wanted <= 0) {
            return length == 0 ? 0 : -1;
        }
        int read = storage.read(path, position, ByteBuffer.wrap(into, offset, wanted));
        position += read;
        return read == 0 ? -1 : read;
    }
}
