package org.practicecommons.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;
import org.practicecommons.graph.internal.QuadStore;
import org.practicecommons.graph.rdf.Rdf;

/** Finds which records speak of a thing; references themselves only go one way. Safe for any thread. */
public final class InverseReferences {

    private final GraphProjection graph;

    public InverseReferences(GraphProjection graph) {
        this.graph = graph;
    }

    /**
     * The references to a record, part or other thing from records other than the one it belongs to, as far as the
     * session may see them; in no order.
     *
     * @param limit the most to answer with
     */
    public List<Reference> to(String iri, Session session, int limit) {
        QuadStore store = graph.store();
        return store.read(() -> {
            List<Reference> references = new ArrayList<>();
            Iterator<Quad> all = store.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Rdf.node(iri));
            while (all.hasNext() && references.size() < limit) {
                Quad quad = all.next();
                String record = Companions.recordOf(quad.getGraph().getURI());
                String audience = store.audience(quad.getGraph());
                if (!record.equals(iri) && !iri.startsWith(record + "#") && !audience.isEmpty()
                        && session.maySee(Audience.parse(audience))) {
                    references.add(new Reference(record, quad.getSubject().getURI(), quad.getPredicate().getURI()));
                }
            }
            return references;
        });
    }

    /** The records of {@link #to}, each once, sorted. */
    public Set<String> recordsTo(String iri, Session session, int limit) {
        Set<String> records = new TreeSet<>();
        to(iri, session, limit).forEach(reference -> records.add(reference.record()));
        return records;
    }
}
