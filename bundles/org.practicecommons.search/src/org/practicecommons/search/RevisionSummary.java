package org.practicecommons.search;

import java.time.Instant;
import java.util.List;
import org.practicecommons.base.Audience;
import org.practicecommons.base.LangText;
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
 */
public record RevisionSummary(RevisionId id, String record, String kind, List<LangText> labels,
        List<RevisionId> parents, Audience audience, boolean deleted, boolean erased, Instant when, String actor,
        String organisation, long sequence, String changeSet, String activity, Place place) {

    public RevisionSummary {
        labels = List.copyOf(labels);
        parents = List.copyOf(parents);
    }

    static RevisionSummary of(Entry entry, Revision revision, RecordDescriber.Description description,
            boolean erased) {
        return new RevisionSummary(revision.id(), revision.record(), description.kind(), description.labels(),
                revision.parents(), revision.audience(), revision.deleted(), erased, entry.when(), entry.actor(),
                entry.organisation(), entry.sequence(), entry.id(), entry.activity(), revision.place());
    }

    /** Whether there is something to show: neither deleted nor erased. */
    public boolean isLive() {
        return !deleted && !erased;
    }

    public RecordLabel label() {
        return new RecordLabel(record, kind, labels, audience, when);
    }
}
