package org.practicecommons.operations.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.GraphProjection;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.HomeDirectory;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.Pace;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.Projector;
import org.practicecommons.journal.Revision;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.Embedder;
import org.practicecommons.search.Ledger;
import org.practicecommons.search.Meaning;
import org.practicecommons.search.ModelDocuments;
import org.practicecommons.search.PayloadSource;
import org.practicecommons.search.SearchFields;
import org.practicecommons.search.SearchIndex;
import org.practicecommons.search.VectorIndex;

/**
 * What follows the journal of one home. Each projection is opened when it is first asked for, because opening the graph
 * takes longer than most commands; {@link #startAll} opens the rest of those that are kept up, but for what texts mean:
 * loading the model is left to those who ask for it, and to {@link #startMeaning}.
 *
 * <p>Every reader sees what was appended before it asked.
 */
public final class Projections implements AutoCloseable {

    private static final String VECTORS = "vectors";

    private final Journal journal;
    private final HomeDirectory home;
    private final List<Lazy<?>> all = new ArrayList<>();
    private final Lazy<Ledger> ledger;
    private final Lazy<SearchIndex> index;
    private final Lazy<SearchIndex> publicIndex;
    private final Lazy<GraphProjection> graph;
    private final Lazy<GraphProjection> publicGraph;
    private final boolean graphs;
    private final Optional<Embedder> embedder;
    private final Optional<Lazy<VectorIndex>> vectors;
    private Runnable before = () -> { };

    Projections(Journal journal, HomeDirectory home, RecordModel model, Environment environment, Upkeep upkeep) {
        this.journal = journal;
        this.home = home;
        ModelDescriber describer = new ModelDescriber(model);
        ModelDocuments documents = SearchedModel.documents(model);
        SearchFields fields = SearchedModel.fields(model);
        PayloadSource payloads = PayloadSource.of(journal);
        ledger = lazy("ledger", Pace.AT_ONCE,
                directory -> Ledger.open(directory, payloads, describer, environment));
        index = lazy("index", Pace.SOON, directory -> SearchIndex.open(directory, payloads, documents,
                fields, any -> true, environment));
        publicIndex = lazy("public-index", Pace.SOON, directory -> SearchIndex.open(directory, payloads,
                documents, fields, Audience::isPublic, environment));
        graph = lazy("graph", Pace.BATCHED, GraphProjection.factory(journal, any -> true));
        publicGraph = lazy("public-graph", Pace.BATCHED, GraphProjection.factory(journal, Audience::isPublic));
        graphs = upkeep.graphs();
        embedder = upkeep.embedder();
        vectors = embedder.map(machine -> new Lazy<>(() -> Projector.start(VECTORS, Pace.SLOW, journal, home,
                VectorIndex.factory(payloads, documents, this::isLatest, machine, environment))));
    }

    /** Empty where the machine cannot run the model. */
    private Optional<Lazy<VectorIndex>> vectors() {
        return vectors.filter(any -> embedder.filter(Embedder::available).isPresent());
    }

    private Stream<Lazy<?>> usable() {
        return Stream.concat(all.stream(), vectors().stream());
    }

    private boolean isLatest(Entry entry, Revision revision) {
        return read(ledger, known -> known.head(revision.record()))
                .filter(head -> head.sequence() > entry.sequence()).isEmpty();
    }

    private <P extends Projection> Lazy<P> lazy(String name, Pace pace, Projection.Factory<P> factory) {
        Lazy<P> lazy = new Lazy<>(() -> Projector.start(name, pace, journal, home, factory));
        all.add(lazy);
        return lazy;
    }

    /** @param step done whenever somebody asks an index or a graph, which hold texts, before they answer */
    void beforeAsking(Runnable step) {
        before = step;
    }

    public <R> R ledger(Function<Ledger, R> reader) {
        return read(ledger, reader);
    }

    /** @param forPublic whether to ask the index that holds nothing but what is public */
    public <R> R index(boolean forPublic, Function<SearchIndex, R> reader) {
        before.run();
        return read(forPublic ? publicIndex : index, reader);
    }

    /** @param forPublic whether to ask the graph that holds nothing but what is public */
    public <R> R graph(boolean forPublic, Function<GraphProjection, R> reader) {
        before.run();
        return read(forPublic ? publicGraph : graph, reader);
    }

    /** Whether this machine computes what texts mean. */
    public boolean computesMeaning() {
        return vectors().isPresent();
    }

    /** What computes meaning on this machine. */
    public Optional<Embedder> embedder() {
        return embedder.filter(Embedder::available);
    }

    /** How many entries of the journal are not yet looked at for what they mean, at most after that time. */
    public long meaningBehind(Duration atMost) {
        return vectors().map(Lazy::get).map(projector -> {
            long last = journal.last();
            return projector.await(last, atMost) ? 0 : Math.max(0, last - projector.applied());
        }).orElse(0L);
    }

    /** What records mean, as far as that is known by now; the work gets nothing where nothing computes it. */
    public <R> R meaning(Session session, Function<Optional<Meaning>, R> work) {
        before.run();
        Optional<Lazy<VectorIndex>> usable = vectors();
        return usable.isEmpty() ? work.apply(Optional.empty()) : usable.get().get().read(0,
                index -> index.read(session, meaning -> work.apply(Optional.of(meaning))));
    }

    private <P extends Projection, R> R read(Lazy<P> projection, Function<P, R> reader) {
        return projection.get().read(journal.last(), reader);
    }

    /** Returns when the ledger shows that entry. */
    public void awaitLedger(long sequence) {
        ledger.get().await(sequence);
    }

    /**
     * Returns when the index shows that entry, or after that time: so whoever writes a lot does not leave it so far
     * behind that others wait for what they save.
     */
    public void awaitIndex(long sequence, Duration atMost) {
        index.get().await(sequence, atMost);
    }

    public void startAll() {
        all.stream().filter(projection -> graphs || projection != graph && projection != publicGraph)
                .forEach(Lazy::get);
    }

    /** Begins to look at what texts mean, where that can be computed. */
    public void startMeaning() {
        vectors().ifPresent(Lazy::get);
    }

    /** Makes every projection anew; the old generations go with their last readers, see {@link #awaitGone}. */
    public void rebuildAll(Progress progress) {
        usable().forEach(projection -> projection.get().rebuild(progress));
        forgetUnused();
    }

    /** What an installation with a model left here would keep texts that are to be gone. */
    private void forgetUnused() {
        if (vectors().isEmpty()) {
            try {
                home.storage().deleteTree(VECTORS);
            } catch (IOException e) {
                throw new Refusal(Refusal.Reason.STORAGE, Message.of(OpenHome.class, "folder.notMade",
                        "folder", home.directory().resolve(VECTORS), "cause", FileTrouble.cause(e)), e);
            }
        }
    }

    /**
     * Waits until no generation from before a rebuild is on the disk any more.
     *
     * @return the folders of those that somebody still reads after that time; they go with the last reader, or when the
     *     home is opened next
     */
    public List<Path> awaitGone(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        return usable().flatMap(projection -> projection.get().awaitGone(
                Duration.ofNanos(Math.max(0, end - System.nanoTime()))).stream()).toList();
    }

    @Override
    public void close() {
        all.forEach(Lazy::close);
        vectors.ifPresent(Lazy::close);
    }

    /** A projector that starts when it is first needed. */
    private static final class Lazy<P extends Projection> {

        private final Supplier<Projector<P>> start;
        private Projector<P> started;
        private boolean closed;

        Lazy(Supplier<Projector<P>> start) {
            this.start = start;
        }

        synchronized Projector<P> get() {
            if (closed) {
                throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Projections.class, "home.closed"));
            }
            if (started == null) {
                started = start.get();
            }
            return started;
        }

        /** What a full disk keeps it from writing is read from the journal again at the next start. */
        synchronized void close() {
            closed = true;
            try {
                if (started != null) {
                    started.close();
                }
            } catch (Refusal refusal) {
                System.getLogger(Projections.class.getName()).log(System.Logger.Level.WARNING, refusal.getMessage());
            }
        }
    }
}
