package org.practicecommons.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.internal.Digests;
import org.practicecommons.journal.internal.StorageInput;
import org.practicecommons.journal.internal.StorageTrouble;

/**
 * Files that records name, each under the SHA-256 of its bytes. What {@link #put} answers is on the disk; the change
 * set that names it comes after. Safe for any thread.
 */
public final class AttachmentStore {

    private static final String FOLDER = "files";
    private static final String UNFINISHED = ".part";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;

    private final Storage storage;
    private final Environment environment;
    private final FileLimits limits;

    /**
     * @param id SHA-256 of the bytes in hexadecimal
     * @param size in bytes
     */
    public record Attachment(String id, long size) {}

    /** A store that takes what is usual. */
    public AttachmentStore(Storage storage, Environment environment) {
        this(storage, environment, FileLimits.USUAL);
    }

    /** Opens the store of a home, and clears away what an interrupted {@link #put} left. */
    public AttachmentStore(Storage storage, Environment environment, FileLimits limits) {
        this.storage = storage;
        this.environment = environment;
        this.limits = limits;
        try {
            storage.createDirectory(FOLDER);
            for (String name : storage.list(FOLDER)) {
                if (name.endsWith(UNFINISHED)) {
                    storage.delete(FOLDER + "/" + name);
                }
            }
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(FOLDER));
        }
    }

    /** Where an attachment lies in its home. */
    static String path(String id) {
        if (!ID.matcher(id).matches()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Journal.class, "attachments.badId", "id", id));
        }
        return FOLDER + "/" + id.substring(0, 2) + "/" + id.substring(2);
    }

    /** Where the bytes of an attachment come from. */
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Keeps the bytes; equal bytes are kept once. Does not close the stream, whose IOException it passes on.
     *
     * @throws Refusal BAD_INPUT when there are more bytes than a home takes
     */
    public Attachment put(InputStream bytes) throws IOException {
        return put(bytes::transferTo);
    }

    /** Keeps what the source writes, as {@link #put(InputStream)} does. */
    public Attachment put(Source source) throws IOException {
        long room = limits.all() - used();
        String part = FOLDER + "/" + environment.newUuid() + UNFINISHED;
        boolean kept = false;
        try {
            PartStream out = new PartStream(part, room);
            BufferedOutputStream buffered = new BufferedOutputStream(out, CHUNK);
            source.writeTo(buffered);
            buffered.flush();
            Attachment attachment = new Attachment(Digests.hex(out.digest.digest()), out.size);
            keep(part, path(attachment.id()));
            kept = true;
            return attachment;
        } finally {
            if (!kept) {
                forget(part);
            }
        }
    }

    /** Bytes of all attachments. */
    private long used() {
        return ids().stream().mapToLong(id -> find(id).map(Attachment::size).orElse(0L)).sum();
    }

    /** Counts, digests and writes; stops at what a home takes. */
    private final class PartStream extends OutputStream {

        private final String part;
        private final long room;
        private final MessageDigest digest = Digests.sha256();
        private long size;

        PartStream(String part, long room) {
            this.part = part;
            this.room = room;
            write(new byte[0], 0, 0);
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (size + length > limits.largest()) {
                throw tooMuch("attachments.tooLarge", limits.largest());
            }
            if (size + length > room) {
                throw tooMuch("attachments.full", limits.all());
            }
            digest.update(bytes, offset, length);
            try {
                storage.write(part, size, ByteBuffer.wrap(bytes, offset, length));
            } catch (IOException e) {
                throw StorageTrouble.refusal(e, storage.path(part));
            }
            size += length;
        }
    }

    private static Refusal tooMuch(String key, long limit) {
        return new Refusal(Refusal.Reason.BAD_INPUT,
                Message.of(Journal.class, key, "limit", limit / FileLimits.MEGABYTE));
    }

    /** Takes the place of equal bytes that are there already: should those be damaged, this mends them. */
    private void keep(String part, String path) {
        try {
            storage.force(part);
            String folder = path.substring(0, path.lastIndexOf('/'));
            storage.createDirectory(folder);
            storage.rename(part, path);
            storage.forceDirectory(folder);
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(path));
        }
    }

    private void forget(String part) {
        try {
            storage.delete(part);
        } catch (IOException e) {
            // The next opening clears it away.
        }
    }

    /** Empty when there is no such attachment. The caller closes the stream. */
    public Optional<InputStream> open(String id) {
        return find(id)
                .map(found -> new BufferedInputStream(new StorageInput(storage, path(id), 0, found.size()), CHUNK));
    }

    public Optional<Attachment> find(String id) {
        String path = path(id);
        try {
            long size = storage.size(path);
            return size < 0 ? Optional.empty() : Optional.of(new Attachment(id, size));
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(path));
        }
    }

    /** Sorted. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        try {
            for (String folder : storage.list(FOLDER)) {
                for (String name : storage.list(FOLDER + "/" + folder)) {
                    if (ID.matcher(folder + name).matches()) {
                        ids.add(folder + name);
                    }
                }
            }
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(FOLDER));
        }
        return ids;
    }

    /** Those that came, or came again, before that time. Sorted. */
    public List<String> olderThan(Instant time) {
        return ids().stream().filter(id -> modified(id).isBefore(time)).toList();
    }

    private Instant modified(String id) {
        try {
            return storage.modified(path(id));
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(path(id)));
        }
    }

    /** Whether the bytes still have the digest that names them; false when missing. */
    public boolean isWhole(String id) {
        Optional<InputStream> found = open(id);
        if (found.isEmpty()) {
            return false;
        }
        MessageDigest digest = Digests.sha256();
        try (InputStream in = found.get()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(path(id)));
        }
        return Digests.hex(digest.digest()).equals(id);
    }

    /** Nothing happens when there is no such attachment. */
    public void delete(String id) {
        String path = path(id);
        try {
            if (storage.size(path) >= 0) {
                storage.delete(path);
                storage.forceDirectory(path.substring(0, path.lastIndexOf('/')));
            }
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(path));
        }
    }
}
