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
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.internal.QuadStore.Content;
import org.practicecommons.graph.rdf.Rdf;
import org.practicecommons.journal.Companion;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Revision;

/**
 * Puts the last revisions of many records into a store. Payloads are read, checked and turned into triples on another
 * thread, a few blocks ahead of the one that writes.
 */
public final class GraphLoader {

    private static final int BLOCK = 200;
    private static final int AHEAD = 4;

    private final QuadStore store;
    private final Predicate<Audience> shown;
    private final Function<Place, Optional<byte[]>> payloads;

    /**
     * @param shown what to hold
     * @param payloads empty for what was erased
     */
    public GraphLoader(QuadStore store, Predicate<Audience> shown, Function<Place, Optional<byte[]>> payloads) {
        this.store = store;
        this.shown = shown;
        this.payloads = payloads;
    }

    private record Prepared(Content record, String revision, List<Content> companions) {}

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
        return revisions.stream().map(this::prepare).toList();
    }

    private Prepared prepare(Revision revision) {
        Optional<byte[]> payload = shown(revision) ? payloads.apply(revision.place()) : Optional.empty();
        if (payload.isEmpty()) {
            return new Prepared(new Content(NodeFactory.createURI(revision.record()), "", Set.of()), "", List.of());
        }
        List<Content> companions = new ArrayList<>(0);
        for (Companion companion : revision.companions()) {
            String graph = Companions.graph(revision.record(), companion.grounds());
            companion.sight().audience().filter(shown).ifPresent(audience -> payloads.apply(companion.place())
                    .ifPresent(bytes -> companions.add(content(graph, audience, bytes))));
        }
        return new Prepared(content(revision.record(), revision.audience(), payload.get()), revision.id().hex(),
                companions);
    }

    private boolean shown(Revision revision) {
        return !revision.deleted() && shown.test(revision.audience());
    }

    private static Content content(String graph, Audience audience, byte[] payload) {
        return new Content(NodeFactory.createURI(graph), audience.toString(), triples(Payload.of(payload)));
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
        store.put(prepared.record(), prepared.revision(), prepared.companions());
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
