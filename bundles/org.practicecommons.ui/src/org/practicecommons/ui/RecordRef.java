package org.practicecommons.ui;

import java.util.Objects;

/**
 * A record as a thing to select: what the explorer, a hit, a finding and an open editor have in common. History and
 * problems follow whichever is selected.
 *
 * @param iri the record
 * @param kind name of its kind
 * @param title what to call it before its label is fetched; may be empty
 */
public record RecordRef(String iri, String kind, String title) {

    public RecordRef {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
    }
}
