package org.practicecommons.journal;

import java.util.List;
import java.util.Objects;
import org.practicecommons.base.Audience;

/**
 * A revision that is to be appended.
 *
 * @param record the record's IRI; it names nobody, and stays readable after an erasure
 * @param parents the revisions it was made from: none for a new record, several for a merge
 * @param deleted whether the record ends with this revision
 * @param payload the record in canonical N-Triples; empty when deleted. Not copied: do not change it afterwards
 * @param companions what else the record says, each with an audience of its own
 */
public record NewRevision(String record, List<RevisionId> parents, Audience audience, boolean deleted, byte[] payload,
        List<NewCompanion> companions) {

    public NewRevision {
        Objects.requireNonNull(record, "record");
        parents = List.copyOf(parents);
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(payload, "payload");
        companions = List.copyOf(companions);
    }

    /** One whose payload is the whole record. */
    public NewRevision(String record, List<RevisionId> parents, Audience audience, boolean deleted, byte[] payload) {
        this(record, parents, audience, deleted, payload, List.of());
    }
}
