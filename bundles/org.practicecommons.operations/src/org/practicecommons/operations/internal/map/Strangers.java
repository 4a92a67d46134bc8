package org.practicecommons.operations.internal.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.graph.InverseReferences;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Facet;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.Tally;

/**
 * Pairs of organisations of which one looks for what the other knows, or that have the same priorities, and that no
 * record names together: neither a partnership, a practice or an event, nor a network in which both are. Which
 * organisations say what is asked of the index, concept by concept.
 */
final class Strangers {

    private static final int MOST_PAIRS = 12;
    private static final int MOST_CONCEPTS = 200;
    private static final int MOST_LOOKED_AT = 400;
    private static final int MOST_NAMED = 3;
    private static final int MOST_RECORDS = 2_000;
    private static final String PRIORITIES = "priorities";
    private static final String EXPERTISE = "expertise";
    private static final Set<String> ORGANISATIONS = Set.of("Organisation");
    private static final int HELPS = 3;

    private final OpenHome home;
    private final Session session;
    private final Map<String, Set<String>> naming = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<List<String>, Pair> pairs = new HashMap<>();

    /** What speaks for it that two meet: the concepts, by IRI. */
    private record Pair(String one, String other, Set<String> helps, Set<String> helped, Set<String> both) {

        Pair(String one, String other) {
            this(one, other, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        int worth() {
            return HELPS * (helps.size() + helped.size()) + both.size();
        }
    }

    Strangers(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        new Communities(home, session).members().forEach((group, members) -> members.forEach(member ->
                groups.computeIfAbsent(member, any -> new HashSet<>()).add(group)));
    }

    /** @param organisation one of each pair; blank for any */
    Draft draft(String organisation) {
        concepts().forEach(concept -> meet(concept, organisation));
        List<Pair> best = pairs.values().stream().sorted(Comparator.comparingInt(Pair::worth).reversed()
                .thenComparing(Pair::one).thenComparing(Pair::other)).limit(MOST_LOOKED_AT).toList();
        List<Pair> strangers = best.stream().filter(pair -> !knowEachOther(pair.one(), pair.other())).toList();
        Draft draft = new Draft();
        strangers.stream().limit(MOST_PAIRS).forEach(pair -> add(draft, pair));
        draft.leaveOut(Math.max(0, strangers.size() - MOST_PAIRS));
        return draft;
    }

    /** Those that organisations have for a priority, the most frequent first. */
    private List<String> concepts() {
        SearchRequest all = new SearchRequest("", ORGANISATIONS, Map.of(), "", 0, 0, false);
        Tally tally = home.projections().index(session.isPublic(),
                index -> index.tally(all, Optional.empty(), Map.of(PRIORITIES, Set.of()), session));
        return tally.values(PRIORITIES).stream().map(Facet.Value::value).limit(MOST_CONCEPTS).toList();
    }

    private void meet(String concept, String organisation) {
        Set<String> want = having(PRIORITIES, concept);
        Set<String> know = having(EXPERTISE, concept);
        for (String one : want) {
            for (String other : know) {
                pair(one, other, organisation).ifPresent(pair ->
                        (pair.one().equals(one) ? pair.helped() : pair.helps()).add(concept));
            }
            for (String other : want) {
                pair(one, other, organisation).ifPresent(pair -> pair.both().add(concept));
            }
        }
    }

    private Optional<Pair> pair(String one, String other, String organisation) {
        if (one.equals(other) || !organisation.isBlank() && !organisation.equals(one) && !organisation.equals(other)) {
            return Optional.empty();
        }
        String first = one.compareTo(other) < 0 ? one : other;
        String second = first.equals(one) ? other : one;
        return Optional.of(pairs.computeIfAbsent(List.of(first, second), any -> new Pair(first, second)));
    }

    private Set<String> having(String field, String concept) {
        SearchRequest request = new SearchRequest("", ORGANISATIONS, Map.of(field, Set.of(concept)), "", 0, 0, false);
        return home.projections().index(session.isPublic(),
                index -> index.matches(request, session, Optional.empty())).stream().map(found -> found.iri())
                .sorted().limit(MOST_LOOKED_AT / 4).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean knowEachOther(String one, String other) {
        boolean together = groups.getOrDefault(one, Set.of()).stream()
                .anyMatch(groups.getOrDefault(other, Set.of())::contains);
        return together || naming(one).contains(other) || naming(other).contains(one)
                || naming(one).stream().anyMatch(naming(other)::contains);
    }

    /** The records that name it; a concept scheme or a place says nothing of who knows whom, and names none. */
    private Set<String> naming(String organisation) {
        return naming.computeIfAbsent(organisation, iri -> home.projections().graph(session.isPublic(),
                graph -> new InverseReferences(graph).recordsTo(iri, session, MOST_RECORDS)));
    }

    private void add(Draft draft, Pair pair) {
        Map<String, RecordLabel> labels = labels(List.of(pair.one(), pair.other()));
        if (labels.size() == 2) {
            labels.values().forEach(one -> draft.node(one.iri(), one.kind(), one.label(session.language())));
            String one = labels.get(pair.one()).label(session.language());
            String other = labels.get(pair.other()).label(session.language());
            say(draft, pair, "map.knows", pair.helped(), other, one);
            say(draft, pair, "map.knows", pair.helps(), one, other);
            say(draft, pair, "map.bothWant", pair.both(), one, other);
        }
    }

    private void say(Draft draft, Pair pair, String key, Set<String> concepts, String who, String whom) {
        if (!concepts.isEmpty()) {
            String named = labels(concepts).values().stream().map(one -> one.label(session.language())).sorted()
                    .limit(MOST_NAMED).collect(Collectors.joining("; "));
            draft.edge(pair.one(), pair.other(), Message.of(Operation.class, key, "who", who, "whom", whom, "issues",
                    named), true);
        }
    }

    private Map<String, RecordLabel> labels(Collection<String> iris) {
        return home.projections().ledger(ledger -> ledger.labels(new ArrayList<>(iris), session));
    }
}
