package org.practicecommons.journal;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A disk in memory whose power fails at the n-th change. What was forced is there afterwards; of what was not, any part
 * may be: whole writes, single sectors of 512 bytes, lengths without their data, renames, deletions, new files.
 */
final class CrashStorage implements Storage {

    private static final int SECTOR = 512;

    /** The power failed. An Error, so that nobody takes it for a trouble to recover from. */
    static final class PowerFailure extends Error {
        private static final long serialVersionUID = 1L;

        PowerFailure() {
            super("power failure", null, false, false);
        }
    }

    /** A write, or a truncation when there are no bytes. */
    private record FileChange(long offset, byte[] bytes) {}

    private static final class Node {
        byte[] durable = {};
        byte[] current = {};
        final List<FileChange> pending = new ArrayList<>();
    }

    /** What a folder would hold: null for no file. */
    private record NameChange(String folder, Map<String, Optional<Node>> names) {}

    private final Random random;
    private final Map<String, Node> durable = new TreeMap<>();
    private final Map<String, Node> current = new TreeMap<>();
    private final TreeSet<String> folders = new TreeSet<>();
    private final List<NameChange> pending = new ArrayList<>();
    private long failAt = Long.MAX_VALUE;
    private long changes;
    private boolean failed;

    CrashStorage(long seed) {
        random = new Random(seed);
    }

    /** The power fails at the n-th change from now on. */
    synchronized void failAfter(long n) {
        failAt = changes + n;
    }

    synchronized long changes() {
        return changes;
    }

    synchronized boolean hasFailed() {
        return failed;
    }

    /** Starts the machine again: what is durable is there, and a part of what was not. */
    synchronized void restart() {
        double nameLuck = luck();
        for (NameChange change : pending) {
            if (random.nextDouble() < nameLuck) {
                apply(durable, change);
            }
        }
        pending.clear();
        double writeLuck = luck();
        for (Node node : new java.util.LinkedHashSet<>(durable.values())) {
            node.current = survivors(node, writeLuck);
            node.durable = node.current;
            node.pending.clear();
        }
        current.clear();
        current.putAll(durable);
        failed = false;
        failAt = Long.MAX_VALUE;
    }

    private double luck() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> random.nextDouble();
        };
    }

    private byte[] survivors(Node node, double luck) {
        byte[] bytes = node.durable;
        for (FileChange change : node.pending) {
            if (change.bytes == null) {
                bytes = random.nextDouble() < luck ? Arrays.copyOf(bytes, (int) change.offset) : bytes;
                continue;
            }
            if (random.nextBoolean() && random.nextDouble() < luck) { // the length came through before the data
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length, (int) change.offset + change.bytes.length));
            }
            for (int from = 0; from < change.bytes.length;) {
                int to = (int) Math
                        .min(change.bytes.length, ((change.offset + from) / SECTOR + 1) * SECTOR - change.offset);
                if (random.nextDouble() < luck) {
                    bytes = put(bytes, change.offset + from, change.bytes, from, to - from);
                }
                from = to;
            }
        }
        return bytes;
    }

    private static byte[] put(byte[] into, long offset, byte[] bytes, int from, int length) {
        byte[] result = Arrays.copyOf(into, Math.max(into.length, (int) offset + length));
        System.arraycopy(bytes, from, result, (int) offset, length);
        return result;
    }

    private static void apply(Map<String, Node> names, NameChange change) {
        change.names.forEach((name, node) -> {
            if (node.isPresent()) {
                names.put(name, node.get());
            } else {
                names.remove(name);
            }
        });
    }

    private static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private void alive() {
        if (failed) {
            throw new PowerFailure();
        }
    }

    /** Counts a change that was just handed to the disk and may or may not have reached it. */
    private void counted() {
        changes++;
        if (changes >= failAt) {
            failed = true;
            throw new PowerFailure();
        }
    }

    private void change(NameChange change) {
        apply(current, change);
        pending.add(change);
    }

    private Node node(String path) throws FileNotFoundException {
        Node node = current.get(path);
        if (node == null) {
            throw new FileNotFoundException(path);
        }
        return node;
    }

    @Override
    public synchronized void write(String path, long offset, ByteBuffer bytes) throws IOException {
        alive();
        if (!current.containsKey(path)) {
            if (!folders.contains(folderOf(path)) && !folderOf(path).isEmpty()) {
                throw new FileNotFoundException(folderOf(path));
            }
            change(new NameChange(folderOf(path), Map.of(path, Optional.of(new Node()))));
        }
        Node node = node(path);
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        node.current = put(node.current, offset, copy, 0, copy.length);
        node.pending.add(new FileChange(offset, copy));
        counted();
    }

    @Override
    public synchronized void force(String path) throws IOException {
        alive();
        Node node = node(path);
        counted();
        node.durable = node.current;
        node.pending.clear();
    }

    @Override
    public synchronized int read(String path, long offset, ByteBuffer into) throws IOException {
        alive();
        byte[] bytes = node(path).current;
        int length = (int) Math.max(0, Math.min(into.remaining(), bytes.length - offset));
        if (length > 0) {
            into.put(bytes, (int) offset, length);
        }
        return length;
    }

    @Override
    public synchronized long size(String path) {
        alive();
        Node node = current.get(path);
        return node == null ? -1 : node.current.length;
    }

    /** This disk keeps no times. */
    @Override
    public synchronized Instant modified(String path) {
        alive();
        return Instant.EPOCH;
    }

    @Override
    public synchronized void truncate(String path, long size) throws IOException {
        alive();
        Node node = node(path);
        node.current = Arrays.copyOf(node.current, (int) Math.min(size, node.current.length));
        node.pending.add(new FileChange(size, null));
        counted();
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        alive();
        Node node = node(from);
        if (folderOf(from).equals(folderOf(to))) {
            change(new NameChange(folderOf(to), Map.of(to, Optional.of(node), from, Optional.empty())));
        } else {
            change(new NameChange(folderOf(to), Map.of(to, Optional.of(node))));
            change(new NameChange(folderOf(from), Map.of(from, Optional.empty())));
        }
        counted();
    }

    @Override
    public synchronized void delete(String path) {
        alive();
        if (current.containsKey(path)) {
            change(new NameChange(folderOf(path), Map.of(path, Optional.empty())));
            counted();
        }
    }

    @Override
    public synchronized void deleteTree(String directory) {
        alive();
        for (String path : List.copyOf(current.keySet())) {
            if (path.startsWith(directory + "/")) {
                delete(path);
            }
        }
        folders.removeIf(folder -> folder.equals(directory) || folder.startsWith(directory + "/"));
    }

    @Override
    public synchronized List<String> list(String directory) {
        alive();
        String prefix = directory.isEmpty() ? "" : directory + "/";
        TreeSet<String> names = new TreeSet<>();
        for (var paths : List.of(current.keySet(), folders)) {
            paths.stream().filter(path -> path.startsWith(prefix) && path.length() > prefix.length())
                    .map(path -> path.substring(prefix.length()).split("/")[0]).forEach(names::add);
        }
        return List.copyOf(names);
    }

    @Override
    public synchronized void createDirectory(String directory) {
        alive();
        if (!directory.isEmpty() && !folders.contains(directory)) {
            createDirectory(folderOf(directory));
            folders.add(directory);
            counted();
        }
    }

    @Override
    public synchronized void forceDirectory(String directory) {
        alive();
        counted();
        for (Iterator<NameChange> each = pending.iterator(); each.hasNext();) {
            NameChange change = each.next();
            if (change.folder.equals(directory)) {
                apply(durable, change);
                each.remove();
            }
        }
    }

    @Override
    public Closeable lock(String path, String holder) {
        return () -> { };
    }

    @Override
    public Path path(String path) {
        return Path.of("/disk").resolve(path);
    }

    @Override
    public void close() {
        // the disk stays
    }
}
