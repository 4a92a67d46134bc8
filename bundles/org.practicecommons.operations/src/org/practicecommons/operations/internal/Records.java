package org.practicecommons.operations.internal;

import java.time.Instant;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Journal;
import org.practicecommons.search.RevisionSummary;

/**
 * Reads records as far as a session may see them. A record that is hidden answers exactly like one that does not exist:
 * every read path of the operations that hands out a record comes through here.
 */
public final class Records {

    private final Projections projections;
    private final Journal journal;

    Records(Projections projections, Journal journal) {
        this.projections = projections;
        this.journal = journal;
    }

    /** The head, which may be a deletion; empty when there is none that the session may see. */
    public Optional<RevisionSummary> head(String iri, Session session) {
        return projections.ledger(ledger -> ledger.head(iri)).filter(head -> session.maySee(head.audience()));
    }

    /** The head of a record that is there. */
    public Optional<RevisionSummary> findLive(String iri, Session session) {
        return head(iri, session).filter(head -> !head.deleted());
    }

    /** @throws Refusal NOT_FOUND when it does not exist, is deleted, or may not be seen */
    public RevisionSummary live(String iri, Session session) {
        return findLive(iri, session).orElseThrow(() -> missing(iri));
    }

    /** The record as it was; needs to be visible both as it was then and as it is now. */
    public RevisionSummary at(String iri, Optional<Instant> time, Session session) {
        if (time.isEmpty()) {
            return live(iri, session);
        }
        head(iri, session).orElseThrow(() -> missing(iri));
        return projections.ledger(ledger -> ledger.asOf(iri, time.get()))
                .filter(then -> session.maySee(then.audience()) && !then.deleted())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                        Message.of(Records.class, "record.notThen", "iri", iri, "time", time.get())));
    }

    /** @throws Refusal NOT_FOUND when the content was erased */
    public Payload payload(RevisionSummary revision) {
        return findPayload(revision).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                Message.of(Records.class, "revision.erased", "iri", revision.record(), "revision", shortId(revision))));
    }

    /** Empty when it was erased. */
    public Optional<Payload> findPayload(RevisionSummary revision) {
        return journal.payload(revision.place()).map(Payload::of);
    }

    /** Whether the record ended with an erasure: it is deleted, and nothing that it ever said is left. */
    public boolean isErased(RevisionSummary head) {
        return head.deleted() && projections.ledger(ledger -> ledger.history(head.record())).stream()
                .flatMap(revision -> findPayload(revision).stream()).allMatch(Payload::isEmpty);
    }

    public static Refusal missing(String iri) {
        return new Refusal(Refusal.Reason.NOT_FOUND, Message.of(Records.class, "record.missing", "iri", iri));
    }

    /** The first digits of a revision's id, as people are shown it. */
    public static String shortId(RevisionSummary revision) {
        return revision.id().hex().substring(0, 12);
    }
}
