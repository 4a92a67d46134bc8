package org.practicecommons.journal;

import java.util.List;
import java.util.Optional;

/**
 * From its entry on, the companions of a revision are seen otherwise: a consent ended, or goes on. Projections show the
 * revision anew; it has no other effect.
 *
 * @param sequence of the entry that holds the revision in this home
 * @param sights one for each companion, in their order
 */
public record Shown(RevisionId revision, long sequence, List<Sight> sights) {

    public Shown {
        sights = List.copyOf(sights);
    }

    /** That revision as it is seen now; empty when the entry is not the one that holds it. */
    public Optional<Revision> in(Entry entry) {
        return entry.revisions().stream().filter(held -> held.id().equals(revision)
                && held.companions().size() == sights.size()).findFirst().map(held -> held.seen(sights));
    }
}
