package org.practicecommons.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Files that records name, each under the SHA-256 of its bytes. What {@link #put} answers is on the disk; the change set
 * that names it comes after. Safe for any thread.
 */
public final class AttachmentStore {

    /**
     * @param id SHA-256 of the bytes in hexadecimal
     * @param size in bytes
     */
    public record Attachment(String id, long size) {}

    /** Keeps the bytes; equal bytes are kept once. Does not close the stream, whose IOException it passes on. */
    public Attachment put(InputStream bytes) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Empty when there is no such attachment. The caller closes the stream. */
    public Optional<InputStream> open(String id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Attachment> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Sorted. */
    public List<String> ids() {
        throw new UnsupportedOperationException();
    }

    /** Those that none of the given ids names; left by changes that were never appended. */
    public List<String> orphans(Collection<String> named) {
        throw new UnsupportedOperationException();
    }

    /** Whether the bytes still have the digest that names them; false when missing. */
    public boolean isWhole(String id) {
        throw new UnsupportedOperationException();
    }

    public void delete(String id) {
        throw new UnsupportedOperationException();
    }
}
