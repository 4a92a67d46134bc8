package org.practicecommons.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.practicecommons.base.Session;
import org.practicecommons.graph.InverseReferences;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/** The records that point to another one. */
final class Incoming {

    private static final int MOST = 10_000;

    private Incoming() {
    }

    /** As far as the session may see them, by label. */
    static List<RecordLabel> references(OpenHome home, String iri, Session session) {
        Set<String> from = home.projections().graph(session.isPublic(),
                graph -> new InverseReferences(graph).recordsTo(iri, session, MOST));
        return home.projections().ledger(ledger -> ledger.labels(from, session)).values().stream()
                .sorted(Comparator.comparing((RecordLabel label) -> label.label(session.language()))
                        .thenComparing(RecordLabel::iri)).toList();
    }
}
