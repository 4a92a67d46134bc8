package org.practicecommons.journal.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.practicecommons.journal.Storage;

/** {@link Storage} on the disk. Keeps the channels of the files used last open. */
public final class FileStorage implements Storage {

    private static final int MOST_OPEN = 32;
    /** Beyond any content, so that others can read who holds a lock where locks are mandatory (Windows). */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final boolean FORCES_DIRECTORIES = !System.getProperty("os.name").startsWith("Windows");

    private static final int LONGEST_HOLDER = 200;
    /**
     * Lock files that this process holds, and their holders. The system keeps locks for a process as a whole, and drops
     * them when the process closes any channel on the file: a second attempt must be refused before it opens one.
     */
    private static final Map<Path, String> LOCKED = new ConcurrentHashMap<>();

    private final Path root;
    private final Map<String, FileChannel> open = new LinkedHashMap<>(MOST_OPEN, 0.75f, true);

    public FileStorage(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        Files.createDirectories(this.root);
    }

    private interface Action<T> {
        T on(FileChannel channel) throws IOException;
    }

    /**
     * Runs the action on an open channel. A channel that is closed under it (by the interruption of any thread, or to
     * make room) is opened again; every action here can be repeated. An interruption is kept for the caller to see.
     */
    private <T> T with(String path, boolean make, Action<T> action) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                try {
                    return action.on(channel(path, make));
                } catch (ClosedChannelException e) {
                    forget(path);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FileChannel channel(String path, boolean make) throws IOException {
        synchronized (open) {
            FileChannel channel = open.get(path);
            if (channel == null) {
                channel = openChannel(path(path), make);
                open.put(path, channel);
                if (open.size() > MOST_OPEN) {
                    String eldest = open.keySet().iterator().next();
                    open.remove(eldest).close();
                }
            }
            return channel;
        }
    }

    private static FileChannel openChannel(Path file, boolean make) throws IOException {
        if (make) {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        }
        return Files.isWritable(file)
                ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
                : FileChannel.open(file, StandardOpenOption.READ);
    }

    private void forget(String path) throws IOException {
        synchronized (open) {
            FileChannel channel = open.remove(path);
            if (channel != null) {
                channel.close();
            }
        }
    }

    @Override
    public void write(String path, long offset, ByteBuffer bytes) throws IOException {
        with(path, true, channel -> {
            ByteBuffer rest = bytes.duplicate();
            long at = offset;
            while (rest.hasRemaining()) {
                at += channel.write(rest, at);
            }
            return null;
        });
    }

    @Override
    public void force(String path) throws IOException {
        with(path, false, channel -> {
            channel.force(true);
            return null;
        });
    }

    @Override
    public int read(String path, long offset, ByteBuffer into) throws IOException {
        int start = into.position();
        return with(path, false, channel -> {
            into.position(start);
            int got = 0;
            while (got >= 0 && into.hasRemaining()) {
                got = channel.read(into, offset + into.position() - start);
            }
            return into.position() - start;
        });
    }

    @Override
    public long size(String path) throws IOException {
        try {
            return Files.size(path(path));
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    @Override
    public Instant modified(String path) throws IOException {
        return Files.getLastModifiedTime(path(path)).toInstant();
    }

    @Override
    public void truncate(String path, long size) throws IOException {
        with(path, false, channel -> channel.truncate(size));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        forget(from);
        forget(to);
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String path) throws IOException {
        forget(path);
        Files.deleteIfExists(path(path));
    }

    @Override
    public void deleteTree(String directory) throws IOException {
        synchronized (open) {
            for (String path : List.copyOf(open.keySet())) {
                if (path.startsWith(directory + "/")) {
                    forget(path);
                }
            }
        }
        if (Files.exists(path(directory))) {
            Files.walkFileTree(path(directory), new TreeDeleter());
        }
    }

    @Override
    public List<String> list(String directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(directory))) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        Collections.sort(names);
        return names;
    }

    @Override
    public void createDirectory(String directory) throws IOException {
        if (Files.isDirectory(path(directory))) {
            return;
        }
        int slash = directory.lastIndexOf('/');
        String above = slash < 0 ? "" : directory.substring(0, slash);
        createDirectory(above);
        Files.createDirectories(path(directory));
        forceDirectory(above);
    }

    @Override
    public void forceDirectory(String directory) throws IOException {
        if (FORCES_DIRECTORIES) {
            try (FileChannel channel = FileChannel.open(path(directory), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public Closeable lock(String path, String holder) throws IOException {
        Path file = path(path).toAbsolutePath();
        Path key = file.getParent().toRealPath().resolve(file.getFileName());
        String already = LOCKED.putIfAbsent(key, holder);
        if (already != null) {
            throw new HeldException(already);
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            Optional<Object> before = identity(file);
            channel = openChannel(file, true);
            Optional<Object> identity = before.isPresent() ? before : identity(file);
            held = channel.tryLock(LOCKED_BYTE, 1, false) != null;
            if (!held) {
                ByteBuffer content = ByteBuffer.allocate(LONGEST_HOLDER);
                channel.read(content, 0);
                throw new HeldException(StandardCharsets.UTF_8.decode(content.flip()).toString().strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            held = identity.equals(identity(file));
            if (!held) { // a restore put another folder in this place, just between opening the file and locking it
                throw new HeldException(holder);
            }
        } finally {
            if (!held) {
                release(key, channel);
            }
        }
        FileChannel locked = channel;
        return () -> {
            if (locked.isOpen()) {
                release(key, locked);
            }
        };
    }

    /** Which file that is, without opening it; empty where the system does not tell, or when there is none. */
    private static Optional<Object> identity(Path file) throws IOException {
        try {
            return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void release(Path key, FileChannel channel) throws IOException {
        LOCKED.remove(key);
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public Path path(String path) {
        return path.isEmpty() ? root : root.resolve(path);
    }

    @Override
    public void close() throws IOException {
        synchronized (open) {
            for (String path : List.copyOf(open.keySet())) {
                forget(path);
            }
        }
    }

    private static final class TreeDeleter extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException trouble) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
