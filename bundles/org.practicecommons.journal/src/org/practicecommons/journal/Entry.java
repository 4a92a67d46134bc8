package org.practicecommons.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One change set in the journal.
 *
 * @param sequence its number in this home: 1, 2, 3 … without gaps
 * @param id UUID of the change set, the same in every home
 * @param actor IRI of the acting account
 * @param organisation IRI of the organisation acted for, or empty
 * @param activity UUID of the activity that it is a part of, or empty
 * @param revisions in the order given
 * @param attachments ids of the attachments that the revisions name; of an erasure: those that it deleted
 * @param erased what an erasure blanked; empty for every other kind
 * @param shown revisions, of entries before, whose companions are seen otherwise from this one on
 * @param why where the reason lies; read it with {@link Journal#why}
 * @param hash SHA-256 of this entry's header, in hexadecimal
 * @param previousHash the hash of the entry before, which this header states; 64 zeros in the first
 */
public record Entry(long sequence, EntryKind kind, String id, Instant when, String actor, String organisation,
        String activity, String modelVersion, List<Revision> revisions, List<String> attachments,
        List<Erasure.Target> erased, List<Shown> shown, Map<String, String> properties, Optional<Place> why,
        String hash, String previousHash) {

    /** What comes before the first entry. */
    public static final String NO_HASH = "0".repeat(64);

    public Entry {
        revisions = List.copyOf(revisions);
        attachments = List.copyOf(attachments);
        erased = List.copyOf(erased);
        shown = List.copyOf(shown);
        properties = Map.copyOf(properties);
    }
}
