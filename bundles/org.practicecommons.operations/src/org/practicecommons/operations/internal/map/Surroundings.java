package org.practicecommons.operations.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.graph.InverseReferences;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Field;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/** What hangs together with one record, the most important first: who, with whom, what, and then all else. */
final class Surroundings {

    private static final int MOST = 40;
    private static final int MOST_OF_ONE = 14;
    private static final int MOST_BEYOND = 4;
    private static final int MOST_READ = 2_000;
    private static final List<String> IMPORTANT = List.of("Organisation", "Person", "Partnership", "Network",
            "Practice", "Adoption", "Membership", "Event", "Initiative", "Program", "Call");
    private static final List<String> LEAST = List.of("Resource", "Place", "Concept", "ConceptScheme");

    private final OpenHome home;
    private final Session session;
    private final Draft draft = new Draft();

    Surroundings(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** @param forth whether the first record refers to the other one */
    private record Link(String other, String predicate, boolean forth) {
    }

    Draft of(String iri, int steps) {
        RecordLabel centre = home.records().live(iri, session).label();
        draft.node(iri, centre.kind(), centre.label(session.language()));
        Set<String> now = Set.of(iri);
        for (int step = 0; step < steps; step++) {
            Set<String> next = new LinkedHashSet<>();
            for (String one : now) {
                next.addAll(add(one, step == 0 ? MOST_OF_ONE : MOST_BEYOND));
            }
            now = next;
        }
        return draft;
    }

    /** Answers those that were not there before. */
    private List<String> add(String iri, int most) {
        List<Link> links = links(iri);
        Map<String, RecordLabel> others = home.projections().ledger(ledger ->
                ledger.labels(links.stream().map(Link::other).toList(), session));
        List<RecordLabel> fresh = others.values().stream().filter(other -> !draft.has(other.iri()))
                .sorted(Comparator.comparingInt((RecordLabel other) -> rank(other.kind()))
                        .thenComparing(other -> other.label(session.language())).thenComparing(RecordLabel::iri))
                .toList();
        int room = Math.max(0, Math.min(most, MOST - draft.nodes().size()));
        List<RecordLabel> shown = fresh.stream().limit(room).toList();
        draft.leaveOut(fresh.size() - shown.size());
        shown.forEach(other -> draft.node(other.iri(), other.kind(), other.label(session.language())));
        links.stream().filter(link -> others.containsKey(link.other()) && draft.has(link.other())).forEach(link ->
                draft.edge(link.forth() ? iri : link.other(), link.forth() ? link.other() : iri,
                        Message.of(Operation.class, "map.field", "field", called(link.predicate())), false));
        return shown.stream().map(RecordLabel::iri).toList();
    }

    private static int rank(String kind) {
        int important = IMPORTANT.indexOf(kind);
        return important >= 0 ? important : IMPORTANT.size() + 1 + LEAST.indexOf(kind);
    }

    private List<Link> links(String iri) {
        List<Link> links = new ArrayList<>();
        home.records().findLive(iri, session).flatMap(head -> home.records().findPayload(head, session))
                .ifPresent(payload -> payload.statements().forEach(statement -> forth(iri, statement).ifPresent(
                        links::add)));
        home.projections().graph(session.isPublic(), graph ->
                new InverseReferences(graph).to(iri, session, MOST_READ)).forEach(reference ->
                links.add(new Link(reference.record(), reference.predicate(), false)));
        return List.copyOf(new LinkedHashSet<>(links));
    }

    private static Optional<Link> forth(String iri, Statement statement) {
        return statement.object() instanceof Value.Iri other && !other.iri().startsWith(iri)
                ? Optional.of(new Link(other.iri(), statement.predicate(), true)) : Optional.empty();
    }

    private String called(String predicate) {
        return Stream.concat(home.model().recordKinds().stream(), home.model().partKinds().stream())
                .flatMap(kind -> kind.fieldByTerm(predicate).stream()).findFirst()
                .map((Field field) -> field.label(session.language())).orElse(home.model().shorten(predicate));
    }
}
