package org.practicecommons.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.LangText;
import org.practicecommons.journal.Companion;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.RevisionId;

/**
 * All that is known about a revision without reading its payload.
 *
 * @param kind name of the record's kind as of this revision; empty when unknown, deleted or erased
 * @param labels the record's names as of this revision; empty when deleted or erased
 * @param deleted whether the record ended with this revision
 * @param erased whether its payload was erased when this ledger was built
 * @param when the change set was appended
 * @param actor IRI of the account that made it
 * @param organisation IRI of the organisation acted for, or empty
 * @param sequence of its entry in this home's journal
 * @param changeSet UUID of its change set
 * @param activity UUID of the activity, or empty
 * @param place where the payload lies in this home's journal
 * @param companions what else the record says, each as it is seen now
 * @param unsplit whether the payload says something that belongs into a companion, as those of older homes do
 */
public record RevisionSummary(RevisionId id, String record, String kind, List<LangText> labels,
        List<RevisionId> parents, Audience audience, boolean deleted, boolean erased, Instant when, String actor,
        String organisation, long sequence, String changeSet, String activity, Place place, List<Companion> companions,
        boolean unsplit) {

    public RevisionSummary {
        labels = List.copyOf(labels);
        parents = List.copyOf(parents);
        companions = List.copyOf(companions);
    }

    static RevisionSummary of(Entry entry, Revision revision, RecordDescriber.Description description,
            boolean erased) {
        return new RevisionSummary(revision.id(), revision.record(), description.kind(), description.labels(),
                revision.parents(), revision.audience(), revision.deleted(), erased, entry.when(), entry.actor(),
                entry.organisation(), entry.sequence(), entry.id(), entry.activity(), revision.place(),
                revision.companions(), description.unsplit());
    }

    /** The same as it would be if others saw it. */
    public RevisionSummary seenBy(Audience others) {
        return new RevisionSummary(id, record, kind, labels, parents, others, deleted, erased, when, actor,
                organisation, sequence, changeSet, activity, place, companions, unsplit);
    }

    /** Whether there is something to show: neither deleted nor erased. */
    public boolean isLive() {
        return !deleted && !erased;
    }

    /** Whether its payload is all that the record says. */
    public boolean isWhole() {
        return companions.isEmpty() && !unsplit;
    }

    /** The last day on which its companions are seen as they are now; empty when no day changes that. */
    public Optional<LocalDate> until() {
        return unsplit ? Optional.of(LocalDate.EPOCH)
                : companions.stream().flatMap(companion -> companion.sight().until().stream())
                        .min(LocalDate::compareTo);
    }

    public RecordLabel label() {
        return new RecordLabel(record, kind, labels, audience, when);
    }
}
