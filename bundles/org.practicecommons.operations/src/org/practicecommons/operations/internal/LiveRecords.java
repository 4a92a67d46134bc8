package org.practicecommons.operations.internal;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Revision;
import org.practicecommons.search.Ledger;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RevisionSummary;

/**
 * Every live record that a session may see, each once, in the order in which their heads were written. Goes through the
 * journal, so that memory does not grow with their number and nothing is skipped while others write.
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
        home.projections().ledger(ledger -> {
            home.journal().forEach(0, entry -> {
                visit(entry, ledger, visitor);
                return true;
            });
            return null;
        });
    }

    private void visit(Entry entry, Ledger ledger, BiConsumer<RevisionSummary, Payload> visitor) {
        for (Revision revision : entry.revisions()) {
            if (revision.deleted() || !session.maySee(revision.audience())) {
                continue;
            }
            Optional<RevisionSummary> head = ledger.head(revision.record())
                    .filter(found -> found.id().equals(revision.id()) && found.sequence() == entry.sequence())
                    .filter(found -> kind.isEmpty() || found.kind().equals(kind));
            head.flatMap(found -> home.records().findPayload(found))
                    .ifPresent(payload -> visitor.accept(head.get(), payload));
        }
    }
}
