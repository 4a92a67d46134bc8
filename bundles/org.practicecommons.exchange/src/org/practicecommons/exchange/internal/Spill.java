package org.practicecommons.exchange.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Brings together, in bounded memory, what belongs to one record but comes scattered: sorts by key, in temporary files
 * when there is much of it. Items of one key keep the order in which they were added.
 */
public final class Spill implements AutoCloseable {

    /**
     * @param key what to bring together by
     * @param sequence the order of adding
     */
    public record Item(String key, long sequence, byte[] body) {
    }

    private static final Comparator<Item> ORDER = Comparator.comparing(Item::key).thenComparingLong(Item::sequence);
    private static final int OVERHEAD = 100;

    private final Path folder;
    private final long memory;
    private final List<Item> items = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long held;
    private long sequence;

    /**
     * @param folder where temporary files may be; they are gone after {@link #close}
     * @param memory bytes that may be held before a file is written
     */
    public Spill(Path folder, long memory) {
        this.folder = folder;
        this.memory = memory;
    }

    public void add(String key, byte[] body) throws IOException {
        items.add(new Item(key, sequence++, body));
        held += body.length + 2L * key.length() + OVERHEAD;
        if (held > memory) {
            writeRun();
        }
    }

    private void writeRun() throws IOException {
        items.sort(ORDER);
        Path run = Files.createTempFile(folder, "import", ".run");
        runs.add(run);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
            for (Item item : items) {
                byte[] key = item.key().getBytes(StandardCharsets.UTF_8);
                out.writeInt(key.length);
                out.write(key);
                out.writeLong(item.sequence());
                out.writeInt(item.body().length);
                out.write(item.body());
            }
        }
        items.clear();
        held = 0;
    }

    /** Hands out all items by key, those of one key together; to be called once, after the last was added. */
    public void groups(Consumer<List<Item>> receiver) throws IOException {
        items.sort(ORDER);
        if (runs.isEmpty()) {
            merge(List.of(new Run(items)), receiver);
            return;
        }
        List<Run> open = new ArrayList<>();
        try {
            open.add(new Run(items));
            for (Path run : runs) {
                open.add(new Run(run));
            }
            merge(open, receiver);
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private static void merge(List<Run> runs, Consumer<List<Item>> receiver) throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(Run::head, ORDER));
        for (Run run : runs) {
            if (run.advance()) {
                queue.add(run);
            }
        }
        List<Item> group = new ArrayList<>();
        while (!queue.isEmpty()) {
            Run first = queue.poll();
            Item item = first.head();
            if (!group.isEmpty() && !group.get(0).key().equals(item.key())) {
                receiver.accept(group);
                group = new ArrayList<>();
            }
            group.add(item);
            if (first.advance()) {
                queue.add(first);
            }
        }
        if (!group.isEmpty()) {
            receiver.accept(group);
        }
    }

    @Override
    public void close() {
        for (Path run : runs) {
            try {
                Files.deleteIfExists(run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A sorted sequence of items, in memory or in a file. */
    private static final class Run {

        private final List<Item> items;
        private final DataInputStream in;
        private int next;
        private Item head;

        Run(List<Item> items) {
            this.items = items;
            this.in = null;
        }

        Run(Path file) throws IOException {
            this.items = List.of();
            this.in = new DataInputStream(new BufferedInputStream(
                    Files.newInputStream(file, StandardOpenOption.READ), 1 << 16));
        }

        Item head() {
            return head;
        }

        boolean advance() throws IOException {
            head = in == null ? next < items.size() ? items.get(next++) : null : read();
            return head != null;
        }

        private Item read() throws IOException {
            int length;
            try {
                length = in.readInt();
            } catch (java.io.EOFException end) {
                return null;
            }
            String key = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            long sequence = in.readLong();
            return new Item(key, sequence, in.readNBytes(in.readInt()));
        }

        void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }
}
