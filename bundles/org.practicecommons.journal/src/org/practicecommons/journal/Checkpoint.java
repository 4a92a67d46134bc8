package org.practicecommons.journal;

import java.util.Objects;

/**
 * How far a projection has followed which journal. A projection keeps it inside its own store and commits it together
 * with its data.
 *
 * @param incarnation of the home
 * @param sequence the last entry applied, 0 for none
 * @param hash of that entry
 */
public record Checkpoint(String incarnation, long sequence, String hash) {

    /** A projection that has seen nothing yet. */
    public static final Checkpoint NONE = new Checkpoint("", 0, Entry.NO_HASH);

    public Checkpoint {
        Objects.requireNonNull(incarnation, "incarnation");
        Objects.requireNonNull(hash, "hash");
    }

    /** Reads what {@link #toString} writes; anything else is {@link #NONE}, and so leads to a rebuild. */
    public static Checkpoint parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(" ", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
            return NONE;
        }
        return new Checkpoint(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return incarnation + " " + sequence + " " + hash;
    }
}
