package org.practicecommons.graph.internal;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Finding.Severity;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.graph.GraphProjection;
import org.practicecommons.graph.Head;
import org.practicecommons.graph.rdf.Rdf;

/** Compares a store with the heads that it should show. */
public final class GraphComparison {

    private final QuadStore store;
    private final Predicate<Audience> shown;
    private final Report report = new Report();

    public GraphComparison(QuadStore store, Predicate<Audience> shown) {
        this.store = store;
        this.shown = shown;
    }

    /** Counts {@code records} and reports missing, surplus and different ones. */
    public Report run(Iterator<Head> heads, Progress progress) {
        return store.read(() -> {
            Set<String> expected = new HashSet<>();
            heads.forEachRemaining(head -> {
                if (progress.isCancelled()) {
                    throw new Refusal(Refusal.Reason.CANCELLED, Message.of(GraphProjection.class, "graph.cancelled"));
                }
                if (shown.test(head.audience())) {
                    expected.add(head.record());
                    check(head);
                }
                progress.worked(1);
            });
            for (Iterator<Node> all = store.graphs(null); all.hasNext();) {
                String record = all.next().getURI();
                if (!expected.contains(record)) {
                    add("graph.surplus", record);
                }
            }
            return report;
        });
    }

    private void check(Head head) {
        report.count("records", 1);
        Node graph = Rdf.node(head.record());
        String audience = store.audience(graph);
        if (audience.isEmpty()) {
            add("graph.missing", head.record());
            return;
        }
        Iterator<Triple> stored = Iter.map(store.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple);
        if (!audience.equals(head.audience().toString()) || !GraphLoader.same(head.payload(), head.record(), stored)) {
            add("graph.different", head.record());
        }
    }

    private void add(String code, String record) {
        report.add(new Finding(Severity.ERROR, code, record, "",
                Message.of(GraphProjection.class, code, "record", record)));
    }
}
