package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.model.Derived;
import org.practicecommons.search.SearchIndex;

/** Says by which values that were worked out of several records a hit was found. */
final class JoinReasons {

    private static final int MOST = 3;

    private final Joins joins;
    private final FieldNames names;
    private final Set<Derived> asked = new LinkedHashSet<>();
    private final List<String> paths = new ArrayList<>();

    /** Names a record. */
    interface Labels {
        String of(String term) throws IOException;
    }

    JoinReasons(Joins joins, FieldNames names, SearchPlan plan) {
        this.joins = joins;
        this.names = names;
        plan.chosen().forEach(facet -> names.derived(facet).ifPresent(asked::add));
        for (ClauseQueries.Part part : plan.wanted()) {
            String field = part.clause().field();
            if (names.path(field).isPresent()) {
                paths.add(field + ":" + part.clause().text());
            }
            names.named(field).forEach(name -> names.derived(name).ifPresent(asked::add));
        }
    }

    List<Message> of(Ranked place, String kind, Labels labels, Locale reader) throws IOException {
        List<Message> why = new ArrayList<>();
        for (Derived derived : asked) {
            List<String> values = new ArrayList<>();
            for (String value : derived.kind().equals(kind) ? joins.told(derived, place) : List.<String>of()) {
                values.add(derived.isNumber() ? value : labels.of(value));
            }
            if (!values.isEmpty()) {
                why.add(Message.of(SearchIndex.class, "why.derived", "field", names.label(kind, derived.name(), reader),
                        "values", String.join(", ", values.subList(0, Math.min(MOST, values.size())))));
            }
        }
        paths.forEach(path -> why.add(Message.of(SearchIndex.class, "why.path", "condition", path)));
        return why;
    }
}
