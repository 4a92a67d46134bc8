package org.practicecommons.graph.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.rdf.Rdf;
import org.practicecommons.journal.Revision;

/**
 * Puts the last revisions of many records into a store. Payloads are read, checked and turned into triples on another
 * thread, a few blocks ahead of the one that writes.
 */
public final class GraphLoader {

    private static final int BLOCK = 200;
    private static final int AHEAD = 4;

    private final QuadStore store;
    private final Function<Revision, Optional<byte[]>> payloads;

    /**
     * @param payloads empty for a record that is to be taken out
     */
    public GraphLoader(QuadStore store, Function<Revision, Optional<byte[]>> payloads) {
        this.store = store;
        this.payloads = payloads;
    }

    private record Prepared(Node graph, String audience, String revision, Set<Triple> triples) {}

    /** Inside a write transaction. */
    public void load(Collection<Revision> revisions) {
        if (revisions.size() <= BLOCK) {
            prepare(revisions).forEach(this::put);
            return;
        }
        ExecutorService reader =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("graph").factory());
        try {
            Deque<CompletableFuture<List<Prepared>>> open = new ArrayDeque<>();
            for (Iterator<Revision> all = revisions.iterator(); all.hasNext() || !open.isEmpty();) {
                while (all.hasNext() && open.size() < AHEAD) {
                    List<Revision> block = next(all);
                    open.add(CompletableFuture.supplyAsync(() -> prepare(block), reader));
                }
                open.remove().join().forEach(this::put);
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        } finally {
            reader.shutdownNow();
        }
    }

    private static List<Revision> next(Iterator<Revision> all) {
        List<Revision> block = new ArrayList<>(BLOCK);
        while (all.hasNext() && block.size() < BLOCK) {
            block.add(all.next());
        }
        return block;
    }

    private List<Prepared> prepare(Collection<Revision> revisions) {
        List<Prepared> prepared = new ArrayList<>(revisions.size());
        for (Revision revision : revisions) {
            Node graph = NodeFactory.createURI(revision.record());
            prepared.add(payloads.apply(revision)
                    .map(bytes -> new Prepared(graph, revision.audience().toString(),
                            revision.id().hex(), triples(Payload.of(bytes))))
                    .orElseGet(() -> new Prepared(graph, "", "", Set.of())));
        }
        return prepared;
    }

    /** What a payload says, as the store holds it. */
    static Set<Triple> triples(Payload payload) {
        List<Statement> statements = payload.statements();
        Set<Triple> triples = new LinkedHashSet<>(statements.size() * 2);
        String subject = "";
        Node node = null;
        for (Statement statement : statements) {
            if (!statement.subject().equals(subject)) {
                subject = statement.subject();
                node = Rdf.node(subject);
            }
            triples.add(Triple.create(node, Rdf.node(statement.predicate()),
                    Rdf.node(StoredForm.of(statement.object()))));
        }
        return triples;
    }

    private void put(Prepared prepared) {
        store.put(prepared.graph(), prepared.audience(), prepared.revision(), prepared.triples());
    }

    /** Whether the store says what the payload says, beside the forms in which TDB2 writes numbers. */
    static boolean same(Payload payload, String record, Iterator<Triple> stored) {
        List<Statement> read = new ArrayList<>();
        stored.forEachRemaining(triple -> read.add(Rdf.statement(triple)));
        List<Statement> expected = new ArrayList<>();
        triples(payload).forEach(triple -> expected.add(Rdf.statement(triple)));
        return new HashSet<>(read).equals(new HashSet<>(expected))
                || Payload.of(record, read).equals(Payload.of(record, expected));
    }
}
