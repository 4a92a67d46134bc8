package org.practicecommons.operations;

import java.util.Set;

/**
 * Told to listeners after a change is on the disk and in the ledger, whoever made it.
 *
 * @param sequence number of the entry
 * @param records IRIs of the records that it changed; empty when everything may look different (rebuild, restore)
 */
public record ChangeEvent(long sequence, Set<String> records) {

    public ChangeEvent {
        records = Set.copyOf(records);
    }
}
