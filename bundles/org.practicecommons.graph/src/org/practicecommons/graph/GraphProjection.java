package org.practicecommons.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.graph.internal.GraphComparison;
import org.practicecommons.graph.internal.GraphLoader;
import org.practicecommons.graph.internal.QuadStore;
import org.practicecommons.graph.rdf.Rdf;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.Shown;

/**
 * The live heads of all records as RDF, one named graph each, for queries, inverse references and checks. It applies
 * what differs between the revision that it shows and the newest, in one transaction for each commit: TDB2 grows with
 * every transaction and every statement that is touched.
 *
 * <p>A second one that holds only what the public may see serves the public. Applying and committing are for one thread
 * at a time; readers come from any.
 */
public final class GraphProjection implements Projection {

    private final Journal journal;
    private final Predicate<Audience> shown;
    private final QuadStore store;
    private final Map<String, Revision> pending = new LinkedHashMap<>();

    private GraphProjection(Path directory, Journal journal, Predicate<Audience> shown) throws IOException {
        this.journal = journal;
        this.shown = shown;
        this.store = new QuadStore(directory);
    }

    /**
     * @param shown which records to hold; {@code Audience::isPublic} for the graph of the public
     */
    public static Factory<GraphProjection> factory(Journal journal, Predicate<Audience> shown) {
        return directory -> new GraphProjection(directory, journal, shown);
    }

    @Override
    public Checkpoint checkpoint() {
        return Checkpoint.parse(store.read(store::checkpoint));
    }

    @Override
    public void apply(List<Entry> entries) {
        for (Entry entry : entries) {
            entry.shown().forEach(this::showAnew);
            entry.revisions().forEach(this::add);
            if (entry.kind() == EntryKind.ERASURE) {
                entry.erased().forEach(target -> journal.entry(target.sequence()).revisions().stream()
                        .filter(revision -> revision.id().equals(target.revision())).forEach(this::erased));
            }
        }
    }

    private void add(Revision revision) {
        pending.remove(revision.record()); // in the order of the newest
        pending.put(revision.record(), revision);
    }

    /** What has no successor yet, and is here, is shown as it is seen from now on. */
    private void showAnew(Shown seen) {
        seen.in(journal.entry(seen.sequence())).ifPresent(revision -> {
            Revision waits = pending.get(revision.record());
            String known = waits != null ? waits.id().hex()
                    : store.read(() -> store.revision(Rdf.node(revision.record())));
            if (known.equals(revision.id().hex())) {
                add(revision);
            }
        });
    }

    /** An erased revision has no payload any more; applied once more, it takes its record out. */
    private void erased(Revision revision) {
        Node graph = Rdf.node(revision.record());
        if (!pending.containsKey(revision.record())
                && store.read(() -> store.revision(graph)).equals(revision.id().hex())) {
            pending.put(revision.record(), revision);
        }
    }

    @Override
    public void commit(Checkpoint checkpoint) {
        GraphLoader loader = new GraphLoader(store, shown, journal::payload);
        store.write(() -> {
            loader.load(pending.values());
            store.setCheckpoint(checkpoint.toString());
        });
        pending.clear();
    }

    /** How many records it holds, whatever companions they have. */
    public long size() {
        return store.read(() -> Iter.count(store.records()));
    }

    /** What it says in the graph of a record, or of a companion, or nothing when it does not hold it. */
    public Optional<Payload> payload(String record) {
        return store.read(() -> {
            Node graph = Rdf.node(record);
            if (store.audience(graph).isEmpty()) {
                return Optional.empty();
            }
            List<Statement> statements = Iter.toList(Iter.map(
                    store.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY), q -> Rdf.statement(q.asTriple())));
            return Optional.of(Payload.of(record, statements));
        });
    }

    /**
     * Finds where this and the journal's heads differ, for a check of the home.
     *
     * @param heads each live head, of any audience, once, and each of its companions that somebody may see
     */
    public Report compare(Iterator<Head> heads, Progress progress) {
        return new GraphComparison(store, shown).run(heads, progress);
    }

    QuadStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
