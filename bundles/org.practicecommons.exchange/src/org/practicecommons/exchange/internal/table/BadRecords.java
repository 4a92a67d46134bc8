package org.practicecommons.exchange.internal.table;

import org.practicecommons.exchange.internal.LongSet;

/** Records of which a row was bad: none of their rows comes in, so that no record is half changed. */
final class BadRecords {

    private final LongSet hashes = new LongSet();

    void add(String iri) {
        hashes.add(LongSet.hash(iri));
    }

    boolean contains(String iri) {
        return hashes.contains(LongSet.hash(iri));
    }
}
