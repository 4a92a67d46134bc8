package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.practicecommons.journal.Storage;

/**
 * The file behind the private store: one frame for each transaction, as in the journal but without a chain. Values are
 * read from the file when they are asked for; only keys are in memory. For one thread at a time.
 */
public final class PrivateFile {

    public static final String PATH = "private/store";
    private static final String NEXT = PATH + ".new";
    private static final byte[] NO_SALT = new byte[Blob.SALT];
    private static final long WASTE_ALLOWED = 1 << 20;
    private static final int FRAME_BYTES = 1 << 20;

    /** The name of one value. */
    public record Key(String area, String key) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byArea = area.compareTo(other.area);
            return byArea != 0 ? byArea : key.compareTo(other.key);
        }
    }

    private record Spot(long offset, int length) {}

    private final Storage storage;
    private final Deflater deflater = Blob.deflater();
    private TreeMap<Key, Spot> spots = new TreeMap<>();
    private AppendFile file;
    private long sequence;
    private long damages;

    public PrivateFile(Storage storage) throws IOException {
        this.storage = storage;
        storage.createDirectory("private");
        storage.delete(NEXT);
        FrameReader reader = new FrameReader(storage, PATH);
        long offset = 0;
        while (offset < reader.size()) {
            Optional<Frame> frame = reader.at(offset);
            boolean whole = frame.isPresent() && reader.hasWholeBody(frame.get());
            if (!whole) {
                frame = reader.next(offset + 1, sequence + 1);
                if (frame.isEmpty()) {
                    break; // torn: never acknowledged
                }
                damages++;
                offset = frame.get().offset();
                continue;
            }
            take(frame.get(), spots);
            offset = frame.get().end();
        }
        file = new AppendFile(storage, PATH, offset);
        file.cut();
    }

    /** Transactions that could not be read when the file was opened. */
    public long damages() {
        return damages;
    }

    private void take(Frame frame, Map<Key, Spot> into) throws IOException {
        sequence = frame.sequence();
        try {
            for (Object item : (List<?>) Json.read(frame.header()).get("changes")) {
                Map<?, ?> change = (Map<?, ?>) item;
                Key key = new Key((String) change.get("area"), (String) change.get("key"));
                if (change.get("offset") instanceof Long at) {
                    long length = (long) change.get("length");
                    into.put(key, new Spot(frame.blob(at, length), (int) length));
                } else {
                    into.remove(key);
                }
            }
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new IOException("not a header of the private store", e);
        }
    }

    /** Keys of that area, sorted. */
    public List<String> keys(String area) {
        return spots.tailMap(new Key(area, "")).keySet().stream().takeWhile(key -> key.area().equals(area))
                .map(Key::key).toList();
    }

    public List<Key> keys() {
        return List.copyOf(spots.keySet());
    }

    public Optional<byte[]> get(Key key) throws IOException {
        Spot spot = spots.get(key);
        if (spot == null) {
            return Optional.empty();
        }
        ByteBuffer blob = ByteBuffer.allocate(spot.length);
        storage.read(PATH, spot.offset, blob);
        try {
            return Blob.decode(blob.flip()).map(Blob.Content::payload);
        } catch (DataFormatException e) {
            throw new IOException("damaged at byte " + spot.offset, e);
        }
    }

    /** @param changes what each key holds from now on; null for nothing */
    public void commit(Map<Key, byte[]> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        ByteBuffer bytes = encode(sequence + 1, changes);
        long start = file.append(bytes);
        Frame.Prefix prefix = Frame.Prefix.parse(bytes);
        byte[] header = new byte[prefix.headerLength()];
        bytes.get(Frame.PREFIX, header);
        take(new Frame(start, prefix.sequence(), header, prefix.bodyLength()), spots);
        long held = spots.values().stream().mapToLong(spot -> spot.length).sum();
        if (file.end() > WASTE_ALLOWED + 4 * held) {
            tryToCompact();
        }
    }

    private void tryToCompact() {
        try {
            compact();
        } catch (IOException e) {
            // The change itself is on the disk; the waste can wait until the disk has room again.
        }
    }

    private ByteBuffer encode(long sequence, Map<Key, byte[]> changes) {
        List<byte[]> blobs = new ArrayList<>();
        List<Map<String, Object>> fields = new ArrayList<>();
        long offset = 0;
        for (Map.Entry<Key, byte[]> change : new TreeMap<>(changes).entrySet()) {
            Map<String, Object> field = new HashMap<>();
            field.put("area", change.getKey().area());
            field.put("key", change.getKey().key());
            if (change.getValue() != null) {
                byte[] blob = Blob.encode(deflater, 0, NO_SALT, change.getValue());
                field.put("offset", offset);
                field.put("length", blob.length);
                offset += blob.length;
                blobs.add(blob);
            }
            fields.add(field);
        }
        return Frame.encode(sequence, Json.write(Map.of("changes", fields)), blobs);
    }

    /** Writes the held values into a new file that takes the place of the old one, so that what was deleted is gone. */
    public void compact() throws IOException {
        storage.delete(NEXT);
        long length = writeAll((offset, frame) -> storage.write(NEXT, offset, frame));
        storage.force(NEXT);
        TreeMap<Key, Spot> moved = spotsOf(NEXT, length);
        storage.rename(NEXT, PATH);
        spots = moved;
        file = new AppendFile(storage, PATH, length);
        damages = 0;
        storage.forceDirectory("private");
    }

    /** Takes frames in order. */
    @FunctionalInterface
    public interface FrameSink {
        void write(long offset, ByteBuffer frame) throws IOException;
    }

    /**
     * Gives the held values as the frames of a new file, the last possibly empty.
     *
     * @return bytes in all
     */
    public long writeAll(FrameSink sink) throws IOException {
        Map<Key, byte[]> batch = new TreeMap<>();
        long number = 0;
        long length = 0;
        long bytes = 0;
        for (Key key : spots.keySet()) {
            byte[] value = get(key).orElseThrow();
            batch.put(key, value);
            bytes += value.length;
            if (bytes > FRAME_BYTES) {
                length += emit(++number, batch, length, sink);
                bytes = 0;
            }
        }
        return length + emit(++number, batch, length, sink);
    }

    private long emit(long number, Map<Key, byte[]> batch, long offset, FrameSink sink) throws IOException {
        ByteBuffer frame = encode(number, batch);
        long length = frame.remaining();
        sink.write(offset, frame);
        batch.clear();
        return length;
    }

    private TreeMap<Key, Spot> spotsOf(String path, long length) throws IOException {
        TreeMap<Key, Spot> found = new TreeMap<>();
        FrameReader reader = new FrameReader(storage, path);
        for (long offset = 0; offset < length;) {
            Frame frame = reader.at(offset).orElseThrow(() -> new IOException("the new file is damaged"));
            take(frame, found);
            offset = frame.end();
        }
        return found;
    }
}
