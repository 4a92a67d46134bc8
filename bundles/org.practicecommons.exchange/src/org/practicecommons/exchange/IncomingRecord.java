package org.practicecommons.exchange;

import java.util.Objects;

/**
 * One record as it comes in, already normalised and checked for a kind.
 *
 * @param iri the record's own
 * @param kind name of the record's kind in the model
 * @param payload canonical N-Triples, as the journal keeps them
 * @param stub whether only the key is known, because something else refers to it: whoever stores records must not let a
 *     stub replace anything, not even a deleted record
 * @param base id of the revision that the record was written from and is to be merged with; empty where the file does
 *     not say
 * @param where file and line or row that it begins at, such as {@code cases.jsonl:17}
 */
public record IncomingRecord(String iri, String kind, byte[] payload, boolean stub, String base, String where) {

    public IncomingRecord {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(where, "where");
    }
}
