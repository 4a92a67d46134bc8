package org.practicecommons.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** A disk on which changes begin to fail, and stop failing, when the test says so. */
final class FailingStorage implements Storage {

    private final Storage disk;
    private Supplier<IOException> trouble;
    private long after;
    private boolean writesHalf;

    FailingStorage(Storage disk) {
        this.disk = disk;
    }

    /** Every change after the next {@code changes} ones fails. */
    void fail(Supplier<IOException> with, long changes) {
        trouble = with;
        after = changes;
    }

    /** What fails to be written is written by half, as on a disk that runs full. */
    void writeHalf() {
        writesHalf = true;
    }

    void work() {
        trouble = null;
    }

    private void change() throws IOException {
        if (trouble != null && after-- <= 0) {
            throw trouble.get();
        }
    }

    @Override
    public void write(String path, long offset, ByteBuffer bytes) throws IOException {
        try {
            change();
        } catch (IOException e) {
            if (writesHalf) {
                disk.write(path, offset, bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2));
            }
            throw e;
        }
        disk.write(path, offset, bytes);
    }

    @Override
    public void force(String path) throws IOException {
        change();
        disk.force(path);
    }

    @Override
    public int read(String path, long offset, ByteBuffer into) throws IOException {
        return disk.read(path, offset, into);
    }

    @Override
    public long size(String path) throws IOException {
        return disk.size(path);
    }

    @Override
    public Instant modified(String path) throws IOException {
        return disk.modified(path);
    }

    @Override
    public void truncate(String path, long size) throws IOException {
        change();
        disk.truncate(path, size);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        change();
        disk.rename(from, to);
    }

    @Override
    public void delete(String path) throws IOException {
        disk.delete(path);
    }

    @Override
    public void deleteTree(String directory) throws IOException {
        disk.deleteTree(directory);
    }

    @Override
    public List<String> list(String directory) throws IOException {
        return disk.list(directory);
    }

    @Override
    public void createDirectory(String directory) throws IOException {
        disk.createDirectory(directory);
    }

    @Override
    public void forceDirectory(String directory) throws IOException {
        change();
        disk.forceDirectory(directory);
    }

    @Override
    public Closeable lock(String path, String holder) throws IOException {
        change();
        return disk.lock(path, holder);
    }

    @Override
    public Path path(String path) {
        return disk.path(path);
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
