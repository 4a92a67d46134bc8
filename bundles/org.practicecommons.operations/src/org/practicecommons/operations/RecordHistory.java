package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Entry;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.search.RevisionSummary;

/** All revisions of a record, newest first. */
public final class RecordHistory extends Operation<List<HistoryItem>> {

    private final String iri;

    public RecordHistory(String iri) {
        this.iri = iri;
    }

    @Override
    List<HistoryItem> execute(OpenHome home, Session session, Progress progress) {
        home.records().head(iri, session).orElseThrow(() -> Records.missing(iri));
        List<RevisionSummary> visible = home.projections().ledger(ledger -> ledger.history(iri)).stream()
                .filter(revision -> session.maySee(revision.audience())).toList();
        Actors actors = new Actors(home, session);
        return visible.stream().map(revision -> item(home, actors, revision)).toList();
    }

    private static HistoryItem item(OpenHome home, Actors actors, RevisionSummary revision) {
        Entry entry = home.journal().entry(revision.sequence());
        boolean erased = home.journal().payload(revision.place()).isEmpty();
        return new HistoryItem(revision, home.journal().why(entry).orElse(""), actors.nameOf(revision.actor()), erased);
    }
}
