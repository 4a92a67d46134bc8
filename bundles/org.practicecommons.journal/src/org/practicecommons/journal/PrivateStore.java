package org.practicecommons.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Small things that are kept but not shared and not chained: drafts, profile, saved searches, read marks, secrets. Keys
 * are any text, grouped by area. A change is durable when the call returns. Safe for any thread.
 */
public final class PrivateStore implements AutoCloseable {

    /** What one transaction changes. */
    public interface Changes {
        void put(String area, String key, byte[] value);

        void delete(String area, String key);
    }

    /** Decides about one value. */
    @FunctionalInterface
    public interface Filter {
        boolean test(String area, String key, byte[] value);
    }

    public Optional<byte[]> get(String area, String key) {
        throw new UnsupportedOperationException();
    }

    /** Sorted. */
    public List<String> keys(String area) {
        throw new UnsupportedOperationException();
    }

    public void put(String area, String key, byte[] value) {
        throw new UnsupportedOperationException();
    }

    public void delete(String area, String key) {
        throw new UnsupportedOperationException();
    }

    /** All of the changes become durable, or none. */
    public void transact(Consumer<Changes> changes) {
        throw new UnsupportedOperationException();
    }

    /**
     * Deletes every value that the filter takes, and leaves no byte of them in the file.
     *
     * @return the number of values deleted
     */
    public int purge(Filter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
