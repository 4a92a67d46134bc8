package org.practicecommons.operations;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.practicecommons.base.Session;
import org.practicecommons.graph.InverseReferences;
import org.practicecommons.graph.Reference;
import org.practicecommons.graph.Value;
import org.practicecommons.operations.internal.OpenHome;

/** What is broader and narrower than a concept, through any number of steps, as far as a session sees it. */
final class ConceptTree {

    private final OpenHome home;
    private final Session session;
    private final String broader;

    ConceptTree(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        this.broader = home.model().kind(ConceptEdit.KIND).orElseThrow().field("broader").orElseThrow().term();
    }

    /** Not the concept itself, unless it stands in a circle. */
    Set<String> above(String concept) {
        return all(concept, this::broader);
    }

    /** Not the concept itself, unless it stands in a circle. */
    Set<String> below(String concept) {
        return all(concept, this::narrower);
    }

    private static Set<String> all(String concept, Function<String, Collection<String>> next) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(next.apply(concept));
        while (!waiting.isEmpty()) {
            String one = waiting.pop();
            if (all.add(one)) {
                waiting.addAll(next.apply(one));
            }
        }
        return all;
    }

    private List<String> broader(String concept) {
        return home.records().findLive(concept, session).filter(head -> head.kind().equals(ConceptEdit.KIND))
                .flatMap(head -> home.records().findPayload(head, session))
                .map(payload -> new ConceptEdit(home.model(), concept, payload).values("broader")).orElse(List.of())
                .stream().filter(Value.Iri.class::isInstance).map(value -> ((Value.Iri) value).iri()).toList();
    }

    private List<String> narrower(String concept) {
        return home.projections().graph(session.isPublic(),
                graph -> new InverseReferences(graph).to(concept, session, Integer.MAX_VALUE)).stream()
                .filter(reference -> reference.predicate().equals(broader)).map(Reference::record).toList();
    }
}
