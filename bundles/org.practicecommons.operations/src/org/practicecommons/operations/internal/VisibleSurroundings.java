package org.practicecommons.operations.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.search.Hit;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RevisionSummary;
import org.practicecommons.search.SearchRequest;

/** What a check may know of other records: what its session may see. */
public final class VisibleSurroundings implements Surroundings {

    private static final int MOST_NAMED = 50;
    private static final int MOST_POINTING = 1000;

    private final OpenHome home;
    private final Session session;

    public VisibleSurroundings(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    @Override
    public Optional<String> kindOf(String iri) {
        return home.records().findLive(iri, session).map(RevisionSummary::kind);
    }

    @Override
    public List<LangText> labelsOf(String iri) {
        return home.records().findLive(iri, session).map(RevisionSummary::labels).orElse(List.of());
    }

    @Override
    public Optional<RecordObject> read(String iri) {
        return home.records().findLive(iri, session).filter(head -> !head.kind().isEmpty())
                .flatMap(head -> home.records().findPayload(head, session))
                .map(payload -> home.mapper().read(iri, payload));
    }

    @Override
    public Optional<String> mergedInto(String iri) {
        return Optional.of(home.records().current(iri, session)).filter(now -> !now.equals(iri));
    }

    @Override
    public Set<String> hiddenIn(String iri) {
        return home.records().findLive(iri, session).filter(head -> !head.isWhole())
                .flatMap(head -> home.records().seen(head, session)).map(Records.Seen::grounds).orElse(Set.of());
    }

    /** Asks the index and not the graph, which would have to take in the latest saves first. */
    @Override
    public List<RecordObject> pointingTo(String kind, String field, String iri) {
        SearchRequest request = new SearchRequest("", Set.of(kind), Map.of(field, Set.of(iri)), "", 0, MOST_POINTING,
                false);
        return home.projections().index(session.isPublic(), index -> index.search(request, session)).hits().stream()
                .map(Hit::iri).flatMap(found -> read(found).stream()).toList();
    }

    @Override
    public List<Named> named(String kind, String text) {
        ListRequest request = new ListRequest(kind, text, 0, MOST_NAMED, ListRequest.Order.MODIFIED);
        return home.projections().ledger(ledger -> ledger.list(request, session)).records().stream()
                .map(found -> new Named(found.iri(), found.labels())).toList();
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(home.environment().now(), ZoneOffset.UTC);
    }
}
