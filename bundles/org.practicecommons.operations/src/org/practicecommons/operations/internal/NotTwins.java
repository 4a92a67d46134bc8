package org.practicecommons.operations.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.practicecommons.journal.PrivateStore;

/** Pairs of records of which somebody has said that they are two, by numbers made of their IRIs. */
public final class NotTwins {

    private static final String AREA = "not-twins";

    private final PrivateStore store;

    public NotTwins(PrivateStore store) {
        this.store = store;
    }

    private static String key(String one, String other) {
        String both = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public boolean contains(String one, String other) {
        return store.get(AREA, key(one, other)).isPresent();
    }

    public void remember(String one, String other) {
        store.put(AREA, key(one, other), new byte[] {1});
    }
}
