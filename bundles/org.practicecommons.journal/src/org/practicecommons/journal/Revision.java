package org.practicecommons.journal;

import java.util.List;
import org.practicecommons.base.Audience;

/**
 * A revision as the journal keeps it.
 *
 * @param digest SHA-256 of salt and payload in hexadecimal; stays after an erasure, and tells nothing without the salt
 * @param place where its payload lies
 */
public record Revision(RevisionId id, String record, List<RevisionId> parents, Audience audience, boolean deleted,
        String digest, Place place) {

    public Revision {
        parents = List.copyOf(parents);
    }
}
