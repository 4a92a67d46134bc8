package org.practicecommons.graph.internal;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A store without some of its graphs, for whoever may not see them. Its default graph is the union of those that are
 * left; the storage's own default graph is not there at all. Every way of reading goes through {@link #visible}, which
 * is why queries over it are slower than those over the whole store. (ARQ's own filtered view does not filter unions.)
 */
final class VisibleDataset extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

    private final DatasetGraph all;
    private final Set<Node> hidden;

    VisibleDataset(DatasetGraph all, Set<Node> hidden) {
        super(all);
        this.all = all;
        this.hidden = hidden;
    }

    private Iterator<Quad> visible(Node graph, Node s, Node p, Node o) {
        boolean any = graph == null || Node.ANY.equals(graph);
        boolean union = !any && (Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph));
        if (!any && !union) {
            return hidden.contains(graph) ? Iter.empty() : all.findNG(graph, s, p, o);
        }
        Iterator<Quad> quads = Iter.filter(all.findNG(Node.ANY, s, p, o), quad -> !hidden.contains(quad.getGraph()));
        return any ? quads : Iter.distinct(Iter.map(quads, quad -> Quad.create(graph, quad.asTriple())));
    }

    @Override
    public Iterator<Quad> find() {
        return visible(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return visible(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public Iterator<Quad> find(Node graph, Node s, Node p, Node o) {
        return visible(graph, s, p, o);
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node s, Node p, Node o) {
        return visible(graph, s, p, o);
    }

    @Override
    public boolean contains(Quad quad) {
        return find(quad).hasNext();
    }

    @Override
    public boolean contains(Node graph, Node s, Node p, Node o) {
        return visible(graph, s, p, o).hasNext();
    }

    @Override
    public boolean containsGraph(Node graph) {
        return contains(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public boolean isEmpty() {
        return !find().hasNext();
    }

    @Override
    public long size() {
        return Iter.count(listGraphNodes());
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.filter(all.listGraphNodes(), graph -> !hidden.contains(graph));
    }
}
