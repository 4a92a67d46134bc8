package org.practicecommons.operations.internal;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RevisionSummary;

/**
 * Every live record that a session may see as the home is now, each once, in the order of the IRIs' bytes. What others
 * save meanwhile does not show, and memory does not grow with the number of records.
 */
public final class LiveRecords {

    private final OpenHome home;
    private final Session session;
    private final String kind;

    /** @param kind name of a kind, or empty for all */
    public LiveRecords(OpenHome home, Session session, String kind) {
        this.home = home;
        this.session = session;
        this.kind = kind;
    }

    public long total() {
        return home.projections().ledger(ledger -> ledger.list(ListRequest.ofKind(kind, 0), session)).total();
    }

    public void forEach(BiConsumer<RevisionSummary, Payload> visitor) {
        long now = home.journal().last();
        home.projections().ledger(ledger -> {
            ledger.forEachHead(now, kind, head -> {
                visit(head, visitor);
                return true;
            });
            return null;
        });
    }

    private void visit(RevisionSummary head, BiConsumer<RevisionSummary, Payload> visitor) {
        if (head.isLive() && session.maySee(head.audience()) && (kind.isEmpty() || head.kind().equals(kind))) {
            payload(head).ifPresent(payload -> visitor.accept(head, payload));
        }
    }

    /** An erasure may take the content away meanwhile, and leave a head without what was erased. */
    private Optional<Payload> payload(RevisionSummary head) {
        return home.records().findPayload(head, session).or(() -> home.records().findLive(head.record(), session)
                .flatMap(now -> home.records().findPayload(now, session)));
    }
}
