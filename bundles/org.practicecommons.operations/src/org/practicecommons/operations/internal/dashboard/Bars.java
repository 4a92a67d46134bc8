package org.practicecommons.operations.internal.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Series;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Facet;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchRequest;

/** Makes bars of what was counted. */
final class Bars {

    static final Comparator<Bar> MOST_FIRST = Comparator.comparingLong(Bar::value).reversed()
            .thenComparing(Bar::label).thenComparing(Bar::key);

    private final OpenHome home;
    private final Session session;

    Bars(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** What is called nothing here is left out: it is not there for the session. */
    Map<String, String> names(Collection<String> iris) {
        Map<String, String> names = new HashMap<>();
        home.projections().ledger(ledger -> ledger.labels(iris, session)).values()
                .forEach((RecordLabel record) -> names.put(record.iri(), record.label(session.language())));
        return names;
    }

    /** All records of a kind with that value, as they are now. */
    static SearchRequest search(String kind, String facet, String value) {
        return new SearchRequest("", Set.of(kind), Map.of(facet, Set.of(value)), "", 0, 0, false);
    }

    /** The most frequent of them that some record has. */
    Series most(String id, String title, Message says, String kind, String facet, List<Facet.Value> counted,
            int limit) {
        List<Facet.Value> some = counted.stream().filter(value -> value.count() > 0).toList();
        Map<String, String> names = names(some.stream().map(Facet.Value::value).toList());
        List<Bar> bars = new ArrayList<>(some.stream().filter(value -> names.containsKey(value.value()))
                .map(value -> new Bar(value.value(), names.get(value.value()), value.count(),
                        Optional.of(search(kind, facet, value.value())))).sorted(MOST_FIRST).toList());
        return new Series(id, Message.of(Operation.class, title), says, bars.stream().limit(limit).toList(),
                Math.max(0, bars.size() - limit));
    }
}
