package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.base.Report;
import org.practicecommons.journal.AttachmentStore;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.Storage;
import org.practicecommons.journal.Upcaster;

/** {@link Journal} in segment files. Readers look up places under a short lock and read without one. */
public final class FileJournal implements Journal {

    /** A segment is closed when it has reached this size. Opening reads the last one whole, so it is kept small. */
    public static final long SEGMENT_BYTES = 16L << 20;
    private static final long CACHED_BYTES = 32L << 20;

    private final Storage storage;
    private final Segments segments;
    private final EntryCodec codec;
    private final List<Upcaster> upcasters;
    private final Blanking blanking;
    private final JournalCheck check;
    private final PayloadCache recent = new PayloadCache(CACHED_BYTES);
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    /** Held while a blob may not be blanked: by a check, a backup, an erasure. Taken before {@link #writing}. */
    private final Object still = new Object();
    private final Object writing = new Object();
    private boolean closed;

    public FileJournal(Storage storage, AttachmentStore attachments, List<Upcaster> upcasters, Environment environment,
            long segmentBytes) {
        this.storage = storage;
        this.upcasters = List.copyOf(upcasters);
        this.codec = new EntryCodec(environment, upcasters.size());
        try {
            segments = new Segments(storage, segmentBytes);
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(Segments.FOLDER));
        }
        blanking = new Blanking(storage, this, attachments);
        check = new JournalCheck(storage, segments, attachments);
        if (segments.damage().isEmpty()) {
            blanking.finish();
        }
    }

    @Override
    public long last() {
        return segments.last();
    }

    @Override
    public Optional<String> hashAt(long sequence) {
        if (sequence > last()) {
            return Optional.empty();
        }
        try {
            Optional<String> hash = segments.hash(sequence);
            if (hash.isEmpty()) {
                throw damaged(sequence, segments.locate(sequence));
            }
            return hash;
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(Segments.FOLDER));
        }
    }

    @Override
    public Entry append(ChangeSet change) {
        if (change.kind() == EntryKind.ERASURE) {
            throw new IllegalArgumentException("erasures are appended by erase");
        }
        synchronized (writing) {
            return write(change, List.of());
        }
    }

    private Entry write(ChangeSet change, List<Erasure.Target> erased) {
        if (closed) {
            throw new IllegalStateException("the journal is closed");
        }
        segments.damage().ifPresent(location -> {
            throw new Refusal(Reason.STORAGE, StorageTrouble.message("journal.closedByDamage",
                    "file", storage.path(location.path()), "offset", location.offset()));
        });
        try {
            long sequence = last() + 1;
            requireFits(change);
            EntryCodec.Encoded encoded = codec.encode(sequence, hashAt(sequence - 1).orElseThrow(), change, erased);
            Segments.Location next = segments.next();
            ByteBuffer bytes = Frame.encode(sequence, encoded.header(), encoded.blobs());
            Frame frame = new Frame(next.offset(), sequence, encoded.header(),
                    bytes.remaining() - Frame.PREFIX - encoded.header().length);
            Entry entry = EntryCodec.decode(frame, next.segment());
            segments.append(bytes, UUID.fromString(entry.id()),
                    Digests.sha256(encoded.header()));
            for (int i = 0; i < change.revisions().size(); i++) {
                remember(entry.revisions().get(i), change.revisions().get(i));
            }
            listeners.forEach(listener -> listener.accept(entry));
            return entry;
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(Segments.FOLDER));
        }
    }

    private void remember(Revision revision, NewRevision written) {
        recent.put(revision.place(), written.payload());
        for (int i = 0; i < written.companions().size(); i++) {
            recent.put(revision.companions().get(i).place(), written.companions().get(i).payload());
        }
    }

    /** Refuses what no reader would believe to be an entry. */
    private static void requireFits(ChangeSet change) {
        long all = 0;
        for (NewRevision revision : change.revisions()) {
            all += revision.payload().length
                    + revision.companions().stream().mapToLong(companion -> companion.payload().length).sum();
            if (revision.payload().length > Blob.MOST || all > Frame.MOST_BODY / 2) {
                throw new Refusal(Reason.BAD_INPUT, StorageTrouble.message("journal.tooLong",
                        "record", revision.record(), "megabytes", Blob.MOST >> 20));
            }
        }
    }

    @Override
    public Entry entry(long sequence) {
        if (sequence < 1 || sequence > last()) {
            throw new Refusal(Reason.NOT_FOUND, StorageTrouble.message("journal.noEntry", "sequence", sequence,
                    "last", last()));
        }
        Segments.Location location;
        try {
            location = segments.locate(sequence);
            if (location.offset() >= 0) {
                Optional<Frame> frame = new FrameReader(storage, location.path()).at(location.offset());
                if (frame.isPresent() && frame.get().sequence() == sequence) {
                    return EntryCodec.decode(frame.get(), location.segment());
                }
            }
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(Segments.FOLDER));
        }
        throw damaged(sequence, location);
    }

    private Refusal damaged(long sequence, Segments.Location location) {
        long offset = location.offset() < 0 ? ~location.offset() : location.offset();
        return new Refusal(Reason.STORAGE, StorageTrouble.message("journal.damagedEntry", "sequence", sequence,
                "file", storage.path(location.path()), "offset", offset));
    }

    @Override
    public Optional<Entry> find(String changeSetId) {
        try {
            long sequence = segments.find(UUID.fromString(changeSetId));
            return sequence == 0 ? Optional.empty() : Optional.of(entry(sequence));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(Segments.FOLDER));
        }
    }

    @Override
    public void forEach(long after, Predicate<Entry> visitor) {
        boolean more = true;
        for (long sequence = after + 1; more && sequence <= last(); sequence++) {
            more = visitor.test(entry(sequence));
        }
    }

    @Override
    public Optional<byte[]> payload(Place place) {
        Optional<byte[]> cached = recent.get(place);
        if (cached.isPresent()) {
            return cached;
        }
        return content(place).map(content -> {
            byte[] payload = content.payload();
            for (int form = content.form(); form < upcasters.size(); form++) {
                payload = upcasters.get(form).lift(payload);
            }
            return payload;
        });
    }

    @Override
    public Optional<String> why(Entry entry) {
        return entry.why().isEmpty() ? Optional.of("")
                : content(entry.why().get()).map(content -> new String(content.payload(), StandardCharsets.UTF_8));
    }

    private Optional<Blob.Content> content(Place place) {
        String path = Segments.path(place.segment());
        try {
            try {
                return Blob.decode(read(path, place));
            } catch (DataFormatException e) {
                synchronized (writing) { // an erasure may have been about to blank it
                    return Blob.decode(read(path, place));
                }
            }
        } catch (DataFormatException e) {
            throw new Refusal(Reason.STORAGE, StorageTrouble.message("journal.damagedText", "file", storage.path(path),
                    "offset", place.offset()), e);
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(path));
        }
    }

    private ByteBuffer read(String path, Place place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        storage.read(path, place.offset(), buffer);
        return buffer.flip();
    }

    @Override
    public Entry erase(Erasure erasure) {
        ChangeSet change = new ChangeSet(EntryKind.ERASURE, erasure.actor(), erasure.organisation(), erasure.ground(),
                "", erasure.modelVersion(), List.of(), erasure.attachments(), Map.of());
        synchronized (still) {
            synchronized (writing) {
                blanking.check(erasure.targets());
                blanking.begin();
                Entry entry = write(change, erasure.targets());
                try {
                    blanking.finish();
                } finally {
                    recent.clear(); // what is half blank must not be answered from memory
                }
                return entry;
            }
        }
    }

    @Override
    public Report verify(Progress progress) {
        synchronized (still) {
            return check.run(progress);
        }
    }

    /** Tells of every segment as far as it is acknowledged now; nothing is erased meanwhile, but appends go on. */
    public void whileStill(IoAction<List<Segments.Part>> action) throws IOException {
        synchronized (still) {
            action.on(segments.parts());
        }
    }

    /** Work that may fail on the disk. */
    @FunctionalInterface
    public interface IoAction<T> {
        void on(T value) throws IOException;
    }

    @Override
    public Subscription onAppend(Consumer<Entry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        synchronized (writing) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                segments.close();
            } catch (IOException e) {
                throw StorageTrouble.refusal(e, storage.path(Segments.END));
            }
        }
    }
}
