package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadDifference;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.search.RevisionSummary;

/** What changed between two revisions, in the words of the model. */
public final class DiffRevisions extends Operation<List<FieldDifference>> {

    private final String iri;
    private final String from;
    private final String to;

    public DiffRevisions(String iri, String from, String to) {
        this.iri = iri;
        this.from = from;
        this.to = to;
    }

    @Override
    List<FieldDifference> execute(OpenHome home, Session session, Progress progress) {
        home.records().head(iri, session).orElseThrow(() -> Records.missing(iri));
        Payload before = payload(home, session, from);
        Payload after = payload(home, session, to);
        return new Wording(home, session).differences(iri, PayloadDifference.between(before, after), before, after);
    }

    private Payload payload(OpenHome home, Session session, String id) {
        RevisionSummary revision = home.projections().ledger(ledger -> ledger.revision(id,
                        found -> found.record().equals(iri) && session.maySee(found.audience())))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                        Message.of(Operation.class, "revision.unknown", "iri", iri, "id", id)));
        return revision.deleted() ? Payload.EMPTY : home.records().payload(revision, session);
    }
}
