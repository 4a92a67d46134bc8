package org.practicecommons.journal;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.practicecommons.journal.internal.FileStorage;

/**
 * The one seam to the files of a home (those of Lucene and TDB2 excepted), so that a test can put a disk there that
 * loses, tears and reorders every write not yet forced. Paths are relative to one root, with {@code /}. Safe for any
 * thread; an interrupted thread finishes its call.
 *
 * <p>A write is durable after {@link #force} of its file; a file made, renamed or deleted, after
 * {@link #forceDirectory} of its folder.
 */
public interface Storage extends AutoCloseable {

    /** The files below a folder of the disk, which is made when it is missing. */
    static Storage at(Path root) throws IOException {
        return new FileStorage(root);
    }

    /** Writes all bytes at that offset; makes the file when it is missing, never its folder. */
    void write(String path, long offset, ByteBuffer bytes) throws IOException;

    void force(String path) throws IOException;

    /**
     * Reads until the buffer is full or the file ends.
     *
     * @return the number of bytes read
     */
    int read(String path, long offset, ByteBuffer into) throws IOException;

    /** Bytes of the file, -1 when there is none. */
    long size(String path) throws IOException;

    /** When the file got the bytes that it has. */
    Instant modified(String path) throws IOException;

    void truncate(String path, long size) throws IOException;

    /** Replaces what has that name already, in one step. */
    void rename(String from, String to) throws IOException;

    /** Nothing happens when there is no such file. */
    void delete(String path) throws IOException;

    /** Deletes a folder with all it holds; nothing happens when there is none. */
    void deleteTree(String directory) throws IOException;

    /** Names of the files and folders in it, sorted; none when there is no such folder. */
    List<String> list(String directory) throws IOException;

    /** Makes the folder and those above it, durably. */
    void createDirectory(String directory) throws IOException;

    /** @param directory empty for the root itself */
    void forceDirectory(String directory) throws IOException;

    /**
     * Takes the operating system's lock on that file and writes into it who holds it. Nothing else in this process may
     * open the file meanwhile.
     *
     * @return releases the lock
     * @throws HeldException when somebody else has it, in this process or another
     */
    Closeable lock(String path, String holder) throws IOException;

    /** A lock is taken already. */
    final class HeldException extends IOException {

        private static final long serialVersionUID = 1L;

        /** @param holder what that one wrote about itself */
        public HeldException(String holder) {
            super(holder);
        }
    }

    /** Where that path is on the disk, for Lucene and TDB2. */
    Path path(String path);

    /** The whole file. */
    default byte[] readAll(String path) throws IOException {
        long size = size(path);
        if (size < 0) {
            throw new FileNotFoundException(path);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size));
        int read = read(path, 0, buffer);
        return read == size ? buffer.array() : java.util.Arrays.copyOf(buffer.array(), read);
    }

    /** Replaces the whole file in one durable step: after a crash it is the old one or the new one. */
    default void replace(String path, byte[] content) throws IOException {
        String next = path + ".new";
        delete(next);
        write(next, 0, ByteBuffer.wrap(content));
        force(next);
        rename(next, path);
        forceDirectory(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }

    @Override
    void close() throws IOException;
}
