package org.practicecommons.operations.internal.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Score;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.ScoreRecord;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.operations.dashboard.Series;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Schemes;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.Tally;

/**
 * How complete practices are and what they are about, narrower concepts included, in one look at the index; and what
 * hardly any of them is about. A concept counts whatever includes it.
 */
public final class Coverage {

    /** With fewer practices than that, something is a gap. */
    public static final int FEW = 2;

    private static final String CONCEPT = "Concept";
    private static final String COMPLETENESS = "completeness";
    private static final String PRIORITIES = "priorities";
    private static final String PLACES = "places";
    private static final String CALL = "Call";
    /** Schemes of which each concept should have a practice. */
    private static final List<String> COVERED = List.of("issues", "regions");
    private static final int MOST_CONCEPTS = 5_000;
    /** What names concepts without anybody wanting them. */
    private static final Set<String> NOT_WANTING = Set.of(ScoreRecord.KIND, CONCEPT, "ConceptScheme", CALL);

    private final OpenHome home;
    private final Session session;
    private final Bars bars;
    /** By the field in which practices name them. */
    private final Map<String, Set<String>> concepts = new LinkedHashMap<>();
    private final Tally practices;

    public Coverage(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        this.bars = new Bars(home, session);
        for (String scheme : COVERED) {
            practiceField(scheme).ifPresent(field -> concepts.put(field.name(), inUse(scheme)));
        }
        Map<String, Set<String>> facets = new HashMap<>(concepts);
        facets.put(PLACES, Set.of());
        facets.put(COMPLETENESS, IntStream.rangeClosed(0, Score.MOST_POINTS).mapToObj(String::valueOf)
                .collect(Collectors.toSet()));
        practices = tally(Set.of(ScoreRecord.KIND), Map.of(), facets);
    }

    private Optional<Field> practiceField(String scheme) {
        return home.model().kind(ScoreRecord.KIND).stream().flatMap(kind -> kind.fields().stream())
                .filter(field -> field.facet() && field.scheme().filter(scheme::equals).isPresent()).findFirst();
    }

    private Set<String> inUse(String scheme) {
        Set<String> schemes = new Schemes(home, session).withKey(scheme);
        if (schemes.isEmpty()) {
            return Set.of();
        }
        Set<String> all = new TreeSet<>(matches(Map.of("inScheme", schemes)));
        all.removeAll(matches(Map.of("inScheme", schemes, "status", Set.of("deprecated"))));
        return all.stream().limit(MOST_CONCEPTS).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> matches(Map<String, Set<String>> facets) {
        return home.projections().index(session.isPublic(), index -> index.matches(
                new SearchRequest("", Set.of(CONCEPT), facets, "", 0, 0, false), session, Optional.empty())).stream()
                .map(FoundRecord::iri).collect(Collectors.toSet());
    }

    private Tally tally(Set<String> kinds, Map<String, Set<String>> chosen, Map<String, Set<String>> counted) {
        return home.projections().index(session.isPublic(), index -> index.tally(
                new SearchRequest("", kinds, chosen, "", 0, 0, false), Optional.empty(), counted, session));
    }

    /** Completeness first, then what practices are about. */
    public List<Series> series(int limit) {
        List<Series> series = new ArrayList<>(List.of(completeness()));
        concepts.forEach((field, some) -> {
            long named = some.stream().filter(concept -> practices.count(field, concept) > 0).count();
            series.add(bars.most(field, "dashboard." + field, Message.of(Operation.class, "dashboard." + field + "Say",
                    "named", named, "all", some.size()), ScoreRecord.KIND, field, practices.values(field).stream()
                    .filter(value -> some.contains(value.value())).toList(), limit));
        });
        series.add(bars.most(PLACES, "dashboard.places", Message.of(Operation.class, "dashboard.placesSay"),
                ScoreRecord.KIND, PLACES, practices.values(PLACES), limit));
        return series;
    }

    private Series completeness() {
        List<Bar> points = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i <= Score.MOST_POINTS; i++) {
            String key = String.valueOf(i);
            long count = practices.count(COMPLETENESS, key);
            sum += i * count;
            points.add(new Bar(key, key, count, Optional.of(Bars.search(ScoreRecord.KIND, COMPLETENESS, key))));
        }
        double mean = practices.total() == 0 ? 0 : (double) sum / practices.total();
        return new Series(COMPLETENESS, Message.of(Operation.class, "dashboard.completeness"), Message.of(
                Operation.class, practices.total() == 0 ? "dashboard.noPractices" : "dashboard.completenessSay",
                "count", practices.total(), "most", Score.MOST_POINTS, "mean",
                (Localised) language -> String.format(language, "%.1f", mean)), points, 0);
    }

    /** What hardly any practice is about, what others name most first. */
    public List<Wanting> wanting() {
        Map<String, Set<String>> counted = new HashMap<>(concepts);
        Optional.ofNullable(concepts.get("issues")).ifPresent(issues -> counted.put(PRIORITIES, issues));
        Tally others = tally(home.model().recordKinds().stream().map(Kind::name)
                .filter(kind -> !NOT_WANTING.contains(kind)).collect(Collectors.toSet()), Map.of(), counted);
        Tally calls = tally(Set.of(CALL), Map.of("status", Set.of("planned", "open")), concepts);
        List<Wanting> wanting = new ArrayList<>();
        Map<String, String> names = bars.names(concepts.values().stream().flatMap(Set::stream).toList());
        concepts.forEach((field, some) -> some.stream()
                .filter(concept -> names.containsKey(concept) && practices.count(field, concept) < FEW)
                .forEach(concept -> wanting.add(wanting(field, concept, names.get(concept), others, calls))));
        wanting.sort(Comparator.comparingLong(Wanting::times).reversed()
                .thenComparing(one -> one.gap().label()).thenComparing(one -> one.gap().key()));
        return wanting;
    }

    private Wanting wanting(String field, String concept, String name, Tally others, Tally calls) {
        List<Message> evidence = new ArrayList<>();
        long has = practices.count(field, concept);
        evidence.add(Message.of(Operation.class, has == 0 ? "gap.none" : "gap.one"));
        long named = others.count(field, concept);
        long priority = field.equals("issues") ? others.count(PRIORITIES, concept) : 0;
        if (named > 0) {
            evidence.add(Message.of(Operation.class, named == 1 ? "gap.namedOnce" : "gap.named", "count", named));
        }
        if (priority > 0) {
            evidence.add(Message.of(Operation.class, priority == 1 ? "gap.priorityOnce" : "gap.priority", "count",
                    priority));
        }
        boolean called = calls.count(field, concept) > 0;
        if (called) {
            evidence.add(Message.of(Operation.class, "gap.called"));
        }
        return new Wanting(new Gap(concept, name, field, evidence, called), named + priority,
                Optional.of(new SearchRequest("", Set.of(), Map.of(field, Set.of(concept)), "", 0, 0, false)));
    }
}
