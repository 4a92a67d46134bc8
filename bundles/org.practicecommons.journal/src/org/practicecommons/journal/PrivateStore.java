package org.practicecommons.journal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Report;
import org.practicecommons.journal.internal.PrivateFile;
import org.practicecommons.journal.internal.PrivateFile.Key;
import org.practicecommons.journal.internal.StorageTrouble;

/**
 * Small things that are kept but not shared and not chained: drafts, profile, saved searches, read marks, secrets. Keys
 * are any text, grouped by area. A change is durable when the call returns. Safe for any thread.
 */
public final class PrivateStore {

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

    private interface Work<T> {
        T run() throws IOException;
    }

    private final Storage storage;
    private final PrivateFile file;

    public PrivateStore(Storage storage) {
        this.storage = storage;
        try {
            file = new PrivateFile(storage);
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(PrivateFile.PATH));
        }
    }

    private synchronized <T> T with(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(PrivateFile.PATH));
        }
    }

    public Optional<byte[]> get(String area, String key) {
        return with(() -> file.get(new Key(area, key)));
    }

    /** Sorted. */
    public List<String> keys(String area) {
        return with(() -> file.keys(area));
    }

    public void put(String area, String key, byte[] value) {
        transact(changes -> changes.put(area, key, value));
    }

    /** Nothing happens when there is no such key. The bytes leave the file some time later; see {@link #purge}. */
    public void delete(String area, String key) {
        transact(changes -> changes.delete(area, key));
    }

    /** All of the changes become durable, or none. */
    public void transact(Consumer<Changes> changes) {
        Map<Key, byte[]> collected = new TreeMap<>();
        changes.accept(new Changes() {
            @Override
            public void put(String area, String key, byte[] value) {
                collected.put(new Key(area, key), value.clone());
            }

            @Override
            public void delete(String area, String key) {
                collected.put(new Key(area, key), null);
            }
        });
        with(() -> {
            file.commit(collected);
            return null;
        });
    }

    /**
     * Deletes every value that the filter takes, and leaves no byte of them, nor of what was deleted before, in the
     * file.
     *
     * @return the number of values deleted
     */
    public int purge(Filter filter) {
        return with(() -> {
            Map<Key, byte[]> deleted = new TreeMap<>();
            for (Key key : file.keys()) {
                if (filter.test(key.area(), key.key(), file.get(key).orElseThrow())) {
                    deleted.put(key, null);
                }
            }
            file.commit(deleted);
            file.compact();
            return deleted.size();
        });
    }

    /** What could not be read when the store was opened, and what cannot be read now. */
    public Report verify() {
        Report report = new Report();
        long damages = with(() -> {
            report.count("values", file.keys().size());
            return file.damages() + file.keys().stream().filter(key -> !isReadable(key)).count();
        });
        if (damages > 0) {
            report.add(new Finding(Finding.Severity.ERROR, "private.damaged", PrivateFile.PATH, "",
                    StorageTrouble.message("private.damaged", "file", storage.path(PrivateFile.PATH),
                            "count", damages)));
        }
        return report;
    }

    private boolean isReadable(Key key) {
        try {
            return file.get(key).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives the file of a store with the same values, for a backup. */
    void copyTo(PrivateFile.FrameSink sink) {
        with(() -> file.writeAll(sink));
    }
}
