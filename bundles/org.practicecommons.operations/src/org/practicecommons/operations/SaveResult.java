package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.journal.RevisionId;

/**
 * What became of a save.
 *
 * @param revision the head after the save; for {@code COLLIDED} the head that stood in the way
 * @param sequence entry of that revision
 * @param collisions with both texts, only for {@code COLLIDED}; nothing was written then and the editor keeps its text
 * @param record IRI of the record
 * @param notice that it is saved but cannot be read back until the home has mended itself; nearly always empty
 */
public record SaveResult(RevisionId revision, long sequence, Outcome outcome, List<Collision> collisions,
        String record, Optional<Message> notice) {

    /** {@code MERGED}: somebody else had saved meanwhile and both changes are in. */
    public enum Outcome { SAVED, MERGED, UNCHANGED, COLLIDED }

    public SaveResult {
        collisions = List.copyOf(collisions);
    }
}
