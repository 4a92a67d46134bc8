package org.practicecommons.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;
import org.practicecommons.graph.internal.QuadStore;
import org.practicecommons.graph.rdf.Rdf;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * Finds what leads nowhere or says nothing among all records that a session may see, without reading the records: time
 * grows with the statements of the properties that are looked at, memory with the answer. Safe for any thread.
 */
public final class LooseEnds {

    private final GraphProjection graph;
    private final RecordModel model;

    public LooseEnds(GraphProjection graph, RecordModel model) {
        this.graph = graph;
        this.model = model;
    }

    /**
     * The references to records that the session cannot find, those to one record side by side.
     *
     * @param limit the most to answer with
     * @param stop asked often whether to end early
     */
    public List<Reference> broken(Session session, int limit, BooleanSupplier stop) {
        QuadStore store = graph.store();
        return store.read(() -> {
            List<Reference> broken = new ArrayList<>();
            for (String term : referring()) {
                Iterator<Node> targets = store.objects(Rdf.node(term));
                while (targets.hasNext() && broken.size() < limit && !stop.getAsBoolean()) {
                    Node target = targets.next();
                    if (target.isURI() && !isSeen(store, target, session)) {
                        references(store, term, target, session).limit(limit - broken.size()).forEach(broken::add);
                    }
                }
            }
            return broken;
        });
    }

    /** The references to that record that the session sees; to a part of the record itself is none. */
    private static Stream<Reference> references(QuadStore store, String term, Node target, Session session) {
        return Iter.asStream(store.dataset().findNG(Node.ANY, Node.ANY, Rdf.node(term), target))
                .filter(quad -> isSeen(store, quad.getGraph(), session))
                .map(quad -> new Reference(Companions.recordOf(quad.getGraph().getURI()), quad.getSubject().getURI(),
                        term))
                .filter(reference -> !target.getURI().startsWith(reference.record() + "#"));
    }

    /** The terms of all fields that refer to records; in order, so that answers are. */
    private Set<String> referring() {
        return Stream.concat(model.recordKinds().stream(), model.partKinds().stream())
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.type() == FieldType.REFERENCE).map(Field::term)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSeen(QuadStore store, Node graph, Session session) {
        String audience = store.audience(graph);
        return !audience.isEmpty() && session.maySee(Audience.parse(audience));
    }

    /** The records of that kind in which the session reads nothing in that field, in no order. */
    public List<String> without(Kind kind, Field field, Session session) {
        QuadStore store = graph.store();
        return store.read(() -> {
            List<String> without = new ArrayList<>();
            Iterator<Quad> all = store.dataset().findNG(Node.ANY, Node.ANY, Rdf.node(Xsd.TYPE),
                    Rdf.node(kind.term()));
            while (all.hasNext()) {
                Quad quad = all.next();
                if (quad.getGraph().equals(quad.getSubject()) && isSeen(store, quad.getGraph(), session)
                        && !store.dataset().contains(quad.getGraph(), quad.getSubject(), Rdf.node(field.term()),
                                Node.ANY)) {
                    without.add(quad.getSubject().getURI());
                }
            }
            return without;
        });
    }
}
