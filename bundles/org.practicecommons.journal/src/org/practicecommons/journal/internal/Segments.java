package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Storage;

/**
 * The files of the journal: which entry begins where. Opening reads the names and the last segment; the tables of the
 * others are read when they are asked for, and a few are kept. Lookups are safe for any thread; {@link #append} is for
 * one at a time.
 */
final class Segments {

    static final String FOLDER = "journal";
    static final Pattern NAME = Pattern.compile("00\\d{18}\\.pcj");
    /** Number and hash of the last entry when the journal was last closed: it can only have grown since. */
    static final String END = FOLDER + "/end";
    private static final int TABLES_KEPT = 4;
    /** Entries between two segments: what a name says is believed no further. */
    private static final long MOST_ENTRIES = 1 << 20;

    /** Where an entry begins; {@code offset} is negative when it is damaged, the complement of the damage's place. */
    record Location(long segment, long offset) {

        String path() {
            return Segments.path(segment);
        }
    }

    private final Storage storage;
    private final long limit;
    /** First entry of each segment to the one past its last; of the last segment, the value is not used. */
    private final NavigableMap<Long, Long> ends = new TreeMap<>();
    private final Map<Long, IndexTable> tables = new LinkedHashMap<>(TABLES_KEPT, 0.75f, true);
    private IndexTable active;
    private AppendFile file;
    private Optional<Location> damage = Optional.empty();

    /** @param limit bytes after which a segment is closed and the next begun */
    Segments(Storage storage, long limit) throws IOException {
        this.storage = storage;
        this.limit = limit;
        storage.createDirectory(FOLDER);
        for (String name : storage.list(FOLDER)) {
            if (name.endsWith(".new")) {
                storage.delete(FOLDER + "/" + name); // left by an interrupted replacement
            }
        }
        List<Long> firsts = storage.list(FOLDER).stream().filter(NAME.asMatchPredicate())
                .map(name -> Long.parseLong(name.substring(0, 20))).toList();
        requireNear(firsts);
        for (int i = 0; i < firsts.size(); i++) {
            ends.put(firsts.get(i), i + 1 < firsts.size() ? firsts.get(i + 1) : Long.MAX_VALUE);
        }
        if (ends.isEmpty()) {
            ends.put(1L, Long.MAX_VALUE);
        }
        openLast();
    }

    /** Many missing entries are damage, each of which is told; so many that nobody wrote them are foreign files. */
    private void requireNear(List<Long> firsts) {
        long before = 1;
        for (long first : firsts) {
            if (first - before > MOST_ENTRIES) {
                throw new Refusal(Refusal.Reason.STORAGE, StorageTrouble.message("journal.foreignSegment",
                        "file", storage.path(path(first)), "entry", before));
            }
            before = first;
        }
    }

    static String path(long first) {
        return FOLDER + "/" + digits(first) + ".pcj";
    }

    static String indexPath(long first) {
        return FOLDER + "/" + digits(first) + ".idx";
    }

    private static String digits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(20 - digits.length()) + digits;
    }

    private void openLast() throws IOException {
        long first = ends.lastKey();
        SegmentScan scan = SegmentScan.ofLast(storage, path(first), first, knownEnd());
        active = scan.table();
        file = new AppendFile(storage, path(first), scan.end());
        if (scan.damagedAt() >= 0) {
            damage = Optional.of(new Location(first, scan.damagedAt()));
        } else {
            file.cut();
        }
        if (ends.firstKey() != 1) {
            damage = Optional.of(new Location(1, 0));
        }
    }

    private long knownEnd() throws IOException {
        if (storage.size(END) < 0) {
            return 0;
        }
        String text = new String(storage.readAll(END), StandardCharsets.US_ASCII);
        return text.matches("\\d{1,18} [0-9a-f]{64}\n")
                ? Math.min(Long.parseLong(text.substring(0, text.indexOf(' '))), ends.lastKey() + MOST_ENTRIES) : 0;
    }

    synchronized long last() {
        return ends.lastKey() + active.count() - 1;
    }

    /** Damage that the opening found: nothing may be appended behind it. */
    Optional<Location> damage() {
        return damage;
    }

    /** @param sequence of an entry from 1 to {@link #last} */
    synchronized Location locate(long sequence) throws IOException {
        Map.Entry<Long, Long> segment = ends.floorEntry(sequence);
        if (segment == null) {
            return new Location(1, ~0);
        }
        return new Location(segment.getKey(), table(segment.getKey()).offset((int) (sequence - segment.getKey())));
    }

    /** The hash of the entry, {@link Entry#NO_HASH} for 0; empty when it is damaged. */
    synchronized Optional<String> hash(long sequence) throws IOException {
        if (sequence == 0) {
            return Optional.of(Entry.NO_HASH);
        }
        Location location = locate(sequence);
        return location.offset() < 0 ? Optional.empty()
                : Optional.of(Digests.hex(table(location.segment).hash((int) (sequence - location.segment))));
    }

    /** The number of the entry of that change set; 0 when there is none. */
    synchronized long find(UUID changeSet) throws IOException {
        for (long first : ends.descendingKeySet()) {
            int entry = table(first).find(changeSet);
            if (entry >= 0) {
                return first + entry;
            }
        }
        return 0;
    }

    /** First entries of all segments, in order. */
    synchronized List<Long> firsts() {
        return List.copyOf(ends.keySet());
    }

    /** A segment as far as it is acknowledged. */
    record Part(String path, long size) {}

    synchronized List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (long first : ends.keySet()) {
            long size = first == ends.lastKey() ? file.end() : storage.size(path(first));
            if (size > 0) {
                parts.add(new Part(path(first), size));
            }
        }
        return parts;
    }

    /** The number that the first entry after this segment has or will have. */
    synchronized long endOf(long first) {
        return first == ends.lastKey() ? last() + 1 : ends.get(first);
    }

    private IndexTable table(long first) throws IOException {
        if (first == ends.lastKey()) {
            return active;
        }
        IndexTable table = tables.get(first);
        if (table == null) {
            table = load(first, ends.get(first) - 1);
            tables.put(first, table);
            if (tables.size() > TABLES_KEPT) {
                tables.remove(tables.keySet().iterator().next());
            }
        }
        return table;
    }

    private IndexTable load(long first, long last) throws IOException {
        String path = indexPath(first);
        if (storage.size(path) >= 0) {
            Optional<IndexTable> table = IndexTable.fromFile(storage.readAll(path), storage.size(path(first)));
            if (table.isPresent() && table.get().count() == last - first + 1) {
                return table.get();
            }
        }
        SegmentScan scan = SegmentScan.ofSealed(storage, path(first), first, last);
        if (scan.damagedAt() < 0) {
            writeIndex(first, scan.table(), scan.size());
        }
        return scan.table();
    }

    private void writeIndex(long first, IndexTable table, long size) {
        try {
            storage.delete(indexPath(first));
            storage.write(indexPath(first), 0, ByteBuffer.wrap(table.toFile(size)));
        } catch (IOException e) {
            // It can be made again whenever it is asked for; a disk that is full has worse to tell.
        }
    }

    /** Appends one frame and forces it. */
    Location append(ByteBuffer frame, UUID id, byte[] hash) throws IOException {
        if (file.end() >= limit) {
            roll();
        }
        long offset = file.append(frame);
        synchronized (this) {
            active.add(offset, id, hash);
            return new Location(ends.lastKey(), offset);
        }
    }

    /** The segment and offset at which a frame that is appended next will begin. */
    Location next() throws IOException {
        if (file.end() >= limit) {
            roll();
        }
        return new Location(ends.lastKey(), file.end());
    }

    private synchronized void roll() throws IOException {
        long next = last() + 1;
        file.cut();
        writeIndex(ends.lastKey(), active, file.end());
        file = new AppendFile(storage, path(next), 0);
        ends.put(ends.lastKey(), next);
        ends.put(next, Long.MAX_VALUE);
        active = new IndexTable();
    }

    /** Remembers how far the journal goes, so that a file cut short by others is noticed. */
    void close() throws IOException {
        if (damage.isPresent()) {
            return;
        }
        file.cut();
        if (last() > 0) {
            String end = last() + " " + hash(last()).orElseThrow() + "\n";
            storage.replace(END, end.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
