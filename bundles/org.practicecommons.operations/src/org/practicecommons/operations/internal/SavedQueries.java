package org.practicecommons.operations.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.practicecommons.journal.PrivateStore;
import org.practicecommons.operations.query.SavedQuery;

/**
 * Saved queries in the private store: the time, then the query as it was written, so that an erasure finds the name of
 * a person in it.
 */
public final class SavedQueries {

    private static final String AREA = "queries";

    private final PrivateStore store;

    SavedQueries(PrivateStore store) {
        this.store = store;
    }

    /** An IRI has no space. */
    private static String key(String account, String name) {
        return account + " " + name;
    }

    public Optional<SavedQuery> find(String account, String name) {
        return store.get(AREA, key(account, name)).map(bytes -> read(name, bytes));
    }

    /** By name. */
    public List<SavedQuery> all(String account) {
        String start = key(account, "");
        return store.keys(AREA).stream().filter(key -> key.startsWith(start))
                .flatMap(key -> find(account, key.substring(start.length())).stream()).toList();
    }

    /** Those of every account. */
    public List<SavedQuery> all() {
        return store.keys(AREA).stream().map(key -> key.substring(0, key.indexOf(' '))).distinct()
                .flatMap(account -> all(account).stream()).toList();
    }

    public void keep(String account, SavedQuery query) {
        store.put(AREA, key(account, query.name()), bytes(query));
    }

    /** Keeps it under its name and forgets the other name, or neither. */
    public void rename(String account, String name, SavedQuery query) {
        store.transact(changes -> {
            changes.delete(AREA, key(account, name));
            changes.put(AREA, key(account, query.name()), bytes(query));
        });
    }

    /** Nothing happens when there is none. */
    public void forget(String account, String name) {
        store.delete(AREA, key(account, name));
    }

    private static byte[] bytes(SavedQuery query) {
        byte[] text = query.sparql().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length).putLong(query.saved().toEpochMilli()).put(text).array();
    }

    private static SavedQuery read(String name, byte[] bytes) {
        String text = new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
        return new SavedQuery(name, text, Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong()));
    }
}
