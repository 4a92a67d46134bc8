package org.practicecommons.journal.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.practicecommons.journal.Storage;

/** Writes a new file as a stream; for one thread. Wants a buffer around it; closing forces the file. */
public final class StorageOutput extends OutputStream {

    private final Storage storage;
    private final String path;
    private long position;

    public StorageOutput(Storage storage, String path) throws IOException {
        this.storage = storage;
        this.path = path;
        storage.delete(path);
        storage.write(path, 0, ByteBuffer.allocate(0));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        storage.write(path, position, ByteBuffer.wrap(bytes, offset, length));
        position += length;
    }

    @Override
    public void close() throws IOException {
        storage.force(path);
    }
}
