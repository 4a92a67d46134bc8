package org.practicecommons.operations.internal;

import java.util.ArrayList;
import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadSummary;
import org.practicecommons.graph.RecordMapper;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.Operation;
import org.practicecommons.search.RevisionSummary;

/**
 * Keeps people from letting themselves in: that somebody belongs to a group is said by whoever may curate, or by the
 * organisation whose group it is. Else anybody could write a membership, and see what its network keeps to itself.
 */
final class Admissions {

    private final Projections projections;
    private final Records records;
    private final RecordMapper mapper;

    Admissions(Projections projections, Records records, RecordMapper mapper) {
        this.projections = projections;
        this.records = records;
        this.mapper = mapper;
    }

    /** @throws Refusal NOT_ALLOWED */
    void require(Session session, NewRevision revision) {
        if (session.has(Right.CURATE) || revision.deleted()) {
            return;
        }
        List<Tie> added = new ArrayList<>(ties(revision.record(), Payload.of(revision.payload())));
        if (!added.isEmpty()) {
            projections.ledger(ledger -> ledger.head(revision.record())).filter(RevisionSummary::isLive)
                    .flatMap(records::whole)
                    .ifPresent(before -> added.removeAll(ties(revision.record(), before)));
            added.stream().filter(tie -> !tie.group().equals(revision.record()) && !isOwn(session, tie.group()))
                    .findFirst().ifPresent(tie -> {
                        throw new Refusal(Refusal.Reason.NOT_ALLOWED,
                                Message.of(Operation.class, "admission.notYours", "group", tie.group()));
                    });
        }
    }

    private List<Tie> ties(String iri, Payload payload) {
        return PayloadSummary.of(mapper.model(), iri, payload).kind().map(Kind::name).filter(Tie.TOLD_BY::contains)
                .map(kind -> Tie.in(iri, kind, new Told(mapper.model(), mapper.read(iri, payload).root())))
                .orElse(List.of());
    }

    private boolean isOwn(Session session, String group) {
        List<RevisionSummary> history = projections.ledger(ledger -> ledger.history(group));
        return !session.organisation().isEmpty() && (group.equals(session.organisation())
                || !history.isEmpty() && history.getLast().organisation().equals(session.organisation()));
    }
}
