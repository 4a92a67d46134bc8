package org.practicecommons.operations;

import java.util.Comparator;
import java.util.List;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/** The records that point to another one. */
final class Incoming {

    private Incoming() {
    }

    /** As far as the session may see them, by label. */
    static List<RecordLabel> references(OpenHome home, String iri, Session session) {
        List<String> from = List.of();
        return home.projections().ledger(ledger -> ledger.labels(from, session)).values().stream()
                .sorted(Comparator.comparing((RecordLabel label) -> label.label(session.language()))
                        .thenComparing(RecordLabel::iri)).toList();
    }
}
