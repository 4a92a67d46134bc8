package org.practicecommons.operations.internal;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.KnownRecords;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/** What tables that come in are told of the home: only what the importing person may see. */
public final class StoredRecords implements KnownRecords {

    private static final int MOST_NAMED = 5;

    private final OpenHome home;
    private final Session session;

    public StoredRecords(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    @Override
    public Optional<Known> find(String iri, String revision) {
        return home.records().findLive(iri, session).flatMap(head -> {
            Optional<RevisionSummary> then = revision.isEmpty() || head.id().hex().equals(revision) ? Optional.empty()
                    : home.projections().ledger(ledger -> ledger.history(iri)).stream()
                            .filter(older -> older.id().hex().equals(revision) && !older.deleted()
                                    && session.maySee(older.audience())
                                            && home.records().whole(older).isPresent())
                            .findFirst();
            RevisionSummary from = then.orElse(head);
            return home.records().findPayload(from, session)
                    .map(payload -> new Known(from.id().hex(), payload.bytes()));
        });
    }

    @Override
    public List<String> named(Optional<Field> field, List<Kind> kinds, String label) {
        return new Namesakes(home, session).labelled(field, kinds, label).stream().map(RecordLabel::iri).distinct()
                .limit(MOST_NAMED).toList();
    }
}
