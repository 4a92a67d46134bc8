package org.practicecommons.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.Revision;
import org.practicecommons.search.internal.Analyzers;
import org.practicecommons.search.internal.ExcerptReader;
import org.practicecommons.search.internal.Gloss;
import org.practicecommons.search.internal.IndexDocuments;
import org.practicecommons.search.internal.LatestRevisions;
import org.practicecommons.search.internal.LuceneStore;
import org.practicecommons.search.internal.SessionMeaning;
import org.practicecommons.search.internal.Translator;
import org.practicecommons.search.internal.VectorDocuments;

/**
 * Knows what the texts of live records mean. It is slow to fill, so nobody should wait for it: whoever asks gets what
 * is there. Never tells of a record that the session may not see; what is near is the same with hidden records and
 * without.
 */
public final class VectorIndex implements Projection {

    private final LuceneStore store;
    private final SearchDocuments records;
    private final Embedder embedder;
    private final Gloss gloss;
    private final LatestRevisions revisions;
    private final BiPredicate<Entry, Revision> latest;
    private final ExcerptReader excerpts;
    /** Open generations, this one among them; guarded by itself, so that none is closed while another looks into it. */
    private final Collection<LuceneStore> siblings;

    private VectorIndex(LuceneStore store, PayloadSource payloads, SearchDocuments records,
            BiPredicate<Entry, Revision> latest, Embedder embedder, Collection<LuceneStore> siblings) {
        this.store = store;
        this.records = records;
        this.embedder = embedder;
        Analyzers analyzers = new Analyzers();
        this.gloss = new Gloss(analyzers, new Translator(analyzers), embedder);
        this.latest = latest;
        this.revisions = new LatestRevisions(payloads, any -> true);
        this.siblings = siblings;
        this.excerpts = new ExcerptReader(embedder, gloss, store, siblings);
    }

    /**
     * Makes generations of one index. A new one takes over what an older one that is still open has computed, so that
     * an erasure, which makes all anew, does not cost hours.
     *
     * @param latest whether a revision is the last of its record by now; texts that were replaced are not read
     * @param embedder stays the caller's, who closes it after the last generation
     */
    public static Projection.Factory<VectorIndex> factory(PayloadSource payloads, SearchDocuments records,
            BiPredicate<Entry, Revision> latest, Embedder embedder, Environment environment) {
        Collection<LuceneStore> open = new ArrayList<>();
        return directory -> {
            VectorIndex index = new VectorIndex(open(directory, embedder, environment), payloads, records, latest,
                    embedder, open);
            synchronized (open) {
                open.add(index.store);
            }
            return index;
        };
    }

    private static LuceneStore open(Path directory, Embedder embedder, Environment environment) throws IOException {
        return new LuceneStore(directory, VectorDocuments.format(embedder), VectorDocuments.config(), LuceneStore.ALL,
                environment);
    }

    /** Lets the work ask what records mean; the answer must not keep the {@link Meaning}. */
    public <R> R read(Session session, Function<Meaning, R> work) {
        return store.read(searcher -> work.apply(new SessionMeaning(searcher, session, embedder, gloss)));
    }

    @Override
    public Checkpoint checkpoint() {
        return store.checkpoint();
    }

    @Override
    public void apply(List<Entry> entries) {
        revisions.forEach(entries, store.checkpoint().sequence(), this::apply);
    }

    private void apply(Entry entry, Revision revision, Optional<byte[]> payload) {
        if (!latest.test(entry, revision)) {
            return;
        }
        List<Document> documents = payload.map(bytes -> excerpts.documents(revision.record(), revision.audience(),
                records.read(revision.record(), bytes))).orElse(List.of());
        Term record = IndexDocuments.key(revision.record());
        store.write(writer -> documents.isEmpty() ? writer.deleteDocuments(record)
                : writer.updateDocuments(record, documents));
    }

    @Override
    public void commit(Checkpoint checkpoint) {
        store.commit(checkpoint);
    }

    @Override
    public void close() {
        synchronized (siblings) {
            siblings.remove(store);
        }
        store.close();
    }
}
