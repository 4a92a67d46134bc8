package org.practicecommons.graph.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.GraphProjection;

/**
 * One TDB2 database. Each record is a named graph; the storage's default graph, which no query sees, keeps the audience
 * of each record and how far the journal was followed. One writes at a time; readers are never in the way.
 *
 * <p>Of TDB2's six indexes of quads it keeps four. Records are small, so that whatever a query asks inside one graph is
 * found fast enough with GSPO, and every pattern over all graphs still has an index; a third of the work and disk is
 * saved.
 */
public final class QuadStore implements AutoCloseable {

    private static final String[] INDEXES = {"GSPO", "SPOG", "POSG", "OSPG"};
    private static final int OBJECT = 3;
    private static final String OWN = "urn:x-practice-commons:";
    private static final Node STATE = NodeFactory.createURI(OWN + "state");
    private static final Node CHECKPOINT = NodeFactory.createURI(OWN + "checkpoint");
    private static final Node AUDIENCE = NodeFactory.createURI(OWN + "audience");
    private static final Node REVISION = NodeFactory.createURI(OWN + "revision");
    private static final Node OCCURS = NodeFactory.createURI(OWN + "occurs");

    private final DatasetGraph dataset;

    /**
     * @param directory empty, or one that was made here
     * @throws IOException when what is there cannot be used
     */
    public QuadStore(Path directory) throws IOException {
        StoreParams params = StoreParamsBuilder.create("practice-commons", StoreParams.getDftStoreParams())
                .primaryIndexQuads(INDEXES[0]).quadIndexes(INDEXES).build();
        try {
            dataset = DatabaseConnection.connectCreate(Location.create(directory), params).getDatasetGraph();
            Txn.executeRead(dataset, this::checkpoint); // damage often shows only when something is read
        } catch (JenaException | AtlasException | IndexOutOfBoundsException e) {
            throw new IOException(directory + " is no graph that can be opened: " + e.getMessage(), e);
        }
    }

    public DatasetGraph dataset() {
        return dataset;
    }

    /**
     * @throws Refusal STORAGE when the store turns out to be damaged
     */
    public <R> R read(Supplier<R> reader) {
        try {
            return Txn.calculateRead(dataset, reader::get);
        } catch (AtlasException | DBOpEnvException | TDBException | IndexOutOfBoundsException e) {
            // the last is how TDB2 meets a block that says it holds more than it does
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(GraphProjection.class, "graph.damaged", "reason", String.valueOf(e.getMessage())), e);
        }
    }

    /** All of it is there afterwards, or, when it throws, nothing. */
    public void write(Runnable writer) {
        Txn.executeWrite(dataset, writer);
    }

    /** Empty when none was kept. Inside a transaction. */
    public String checkpoint() {
        List<Node> kept = state(STATE, CHECKPOINT);
        return kept.isEmpty() ? "" : kept.get(0).getLiteralLexicalForm();
    }

    public void setCheckpoint(String checkpoint) {
        replace(STATE, CHECKPOINT, checkpoint);
    }

    /** The audience that was kept for a record; empty when the record is not here. Inside a transaction. */
    public String audience(Node graph) {
        List<Node> kept = state(graph, AUDIENCE);
        return kept.isEmpty() ? "" : kept.get(0).getLiteralLexicalForm();
    }

    /** The id of the revision that a record shows; empty when the record is not here. Inside a transaction. */
    public String revision(Node graph) {
        return state(graph).getFirst();
    }

    /** The id of the revision, and the names of the graphs of its companions that are here. */
    private List<String> state(Node graph) {
        List<Node> kept = state(graph, REVISION);
        return kept.isEmpty() ? List.of("") : List.of(kept.get(0).getLiteralLexicalForm().split(" "));
    }

    /** The graphs of all records, without those of their companions. Inside a transaction. */
    public Iterator<Node> records() {
        return Iter.map(dataset.getDefaultGraph().find(Node.ANY, REVISION, Node.ANY), Triple::getSubject);
    }

    /** All audiences that any record has or had. Inside a transaction. */
    public Set<String> audiences() {
        Set<String> audiences = new TreeSet<>();
        state(STATE, OCCURS).forEach(node -> audiences.add(node.getLiteralLexicalForm()));
        return audiences;
    }

    /** All graphs with that audience; all graphs at all when it is null. Inside a transaction. */
    public Iterator<Node> graphs(String audience) {
        Iterator<Triple> all = dataset.getDefaultGraph().find(Node.ANY, AUDIENCE,
                audience == null ? Node.ANY : NodeFactory.createLiteralString(audience));
        return Iter.map(all, Triple::getSubject);
    }

    /**
     * What a property leads to in any graph, most of it once. Works with the numbers that the store has for nodes, and
     * looks up one node for each that it answers. Inside a transaction.
     */
    public Iterator<Node> objects(Node property) {
        NodeTupleTable quads = TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable();
        NodeTable nodes = quads.getNodeTable();
        NodeId id = nodes.getNodeIdForNode(property);
        if (NodeId.isDoesNotExist(id)) {
            return Collections.emptyIterator();
        }
        // POSG answers object by object
        Iterator<NodeId> objects = Iter.map(quads.find(NodeId.NodeIdAny, NodeId.NodeIdAny, id, NodeId.NodeIdAny),
                quad -> quad.get(OBJECT));
        return Iter.map(Iter.distinctAdjacent(objects), nodes::getNodeForNodeId);
    }

    /**
     * What a graph is to say.
     *
     * @param audience empty to take it out
     */
    public record Content(Node graph, String audience, Set<Triple> triples) {
    }

    /**
     * Makes the graphs of a record and of its companions say exactly that, by adding and deleting only what differs.
     * Inside a write transaction.
     *
     * @param revision empty to take the record out
     * @param companions which it has from now on
     */
    public void put(Content record, String revision, List<Content> companions) {
        Node graph = record.graph();
        List<String> names = companions.stream().map(companion -> companion.graph().getURI()).toList();
        String state = revision.isEmpty() || names.isEmpty() ? revision : revision + " " + String.join(" ", names);
        String audience = audience(graph);
        if (audience.isEmpty()) {
            addState(graph, REVISION, state);
        } else {
            List<String> before = state(graph);
            before.subList(1, before.size()).stream().filter(name -> !names.contains(name))
                    .forEach(name -> put(new Content(NodeFactory.createURI(name), "", Set.of())));
            replace(graph, REVISION, state);
        }
        put(record, audience);
        companions.forEach(this::put);
    }

    private void put(Content content) {
        put(content, audience(content.graph()));
    }

    private void put(Content content, String before) {
        Node graph = content.graph();
        String audience = content.audience();
        if (before.isEmpty()) {
            content.triples().forEach(triple -> add(graph, triple));
        } else {
            change(graph, content.triples());
        }
        if (!audience.equals(before)) {
            replace(graph, AUDIENCE, audience);
            addState(STATE, OCCURS, audience);
        }
    }

    private void change(Node graph, Set<Triple> triples) {
        List<Triple> gone = new ArrayList<>();
        Set<Triple> known = new HashSet<>();
        for (Iterator<Quad> old = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY); old.hasNext();) {
            Triple triple = old.next().asTriple();
            known.add(triple);
            if (!triples.contains(triple)) {
                gone.add(triple);
            }
        }
        gone.forEach(t -> dataset.delete(graph, t.getSubject(), t.getPredicate(), t.getObject()));
        triples.stream().filter(triple -> !known.contains(triple)).forEach(triple -> add(graph, triple));
    }

    private void add(Node graph, Triple triple) {
        dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private List<Node> state(Node subject, Node predicate) {
        List<Node> values = new ArrayList<>();
        dataset.getDefaultGraph().find(subject, predicate, Node.ANY).forEachRemaining(t -> values.add(t.getObject()));
        return values;
    }

    private void replace(Node subject, Node predicate, String value) {
        state(subject, predicate).forEach(old -> dataset.getDefaultGraph().delete(subject, predicate, old));
        addState(subject, predicate, value);
    }

    private void addState(Node subject, Node predicate, String value) {
        if (!value.isEmpty()) {
            dataset.getDefaultGraph().add(subject, predicate, NodeFactory.createLiteralString(value));
        }
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset, true);
    }
}
