package org.practicecommons.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.Revision;
import org.practicecommons.model.Derived;
import org.practicecommons.search.internal.Analyzers;
import org.practicecommons.search.internal.AudienceFilter;
import org.practicecommons.search.internal.Completion;
import org.practicecommons.search.internal.ContentLength;
import org.practicecommons.search.internal.FieldNames;
import org.practicecommons.search.internal.Hierarchies;
import org.practicecommons.search.internal.IndexDocuments;
import org.practicecommons.search.internal.Joins;
import org.practicecommons.search.internal.LabelFields;
import org.practicecommons.search.internal.LatestRevisions;
import org.practicecommons.search.internal.LuceneStore;
import org.practicecommons.search.internal.NamedRecords;
import org.practicecommons.search.internal.RisingTerms;
import org.practicecommons.search.internal.Search;
import org.practicecommons.search.internal.Snapshot;
import org.practicecommons.search.internal.Snapshots;
import org.practicecommons.search.internal.Suggestions;
import org.practicecommons.search.internal.SummariesInOrder;
import org.practicecommons.search.internal.Translator;

/**
 * Finds live records by their words. Never tells of a record that the session may not see, not even in a count, a score
 * or a word that it proposes.
 */
public final class SearchIndex implements Projection {

    private static final Similarity RANKING = new ContentLength();

    private final LuceneStore store;
    private final LatestRevisions revisions;
    private final SearchDocuments records;
    private final Environment environment;
    private final Analyzers analyzers = new Analyzers();
    private final Translator translator = new Translator(analyzers);
    private final LabelFields labels = new LabelFields();
    private final SearchFields fields;
    private final FieldNames names;
    private final Snapshots snapshots = new Snapshots();
    private final List<String> facets;
    private final IndexDocuments documents;
    private final Hierarchies hierarchies;
    private long applied;

    private SearchIndex(LuceneStore store, PayloadSource payloads, SearchDocuments records, SearchFields fields,
            Predicate<Audience> audiences, Environment environment) {
        this.store = store;
        this.revisions = new LatestRevisions(payloads, audiences);
        this.records = records;
        this.environment = environment;
        this.fields = fields;
        this.names = new FieldNames(fields);
        Set<String> faceted = new LinkedHashSet<>(List.of(Facet.KIND));
        fields.fields().stream().filter(IndexedField::facet).forEach(field -> faceted.add(field.name()));
        List<String> answered = new ArrayList<>(faceted);
        answered.addAll(1, fields.derived().stream().map(Derived::name).toList());
        this.facets = List.copyOf(answered);
        Set<String> valued = new LinkedHashSet<>(faceted);
        valued.addAll(fields.joining());
        this.documents = new IndexDocuments(analyzers, labels, fields.fields(), valued);
        this.hierarchies = new Hierarchies(fields.fields());
        this.applied = store.checkpoint().sequence();
    }

    /**
     * @param fields what the model has; an index made for others is refused, and so rebuilt
     * @param audiences which records it holds: all, or for the public's own index {@link Audience#isPublic}
     * @throws IOException when the directory holds something that is not an index for these fields
     */
    public static SearchIndex open(Path directory, PayloadSource payloads, SearchDocuments documents,
            SearchFields fields, Predicate<Audience> audiences, Environment environment) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setSimilarity(RANKING);
        LuceneStore store = new LuceneStore(directory, IndexDocuments.format(fields), config, LuceneStore.ALL,
                environment);
        return new SearchIndex(store, payloads, documents, fields, audiences, environment);
    }

    /** By words alone. */
    public SearchResult search(SearchRequest request, Session session) {
        return search(request, session, Optional.empty());
    }

    /**
     * Answers in bounded time whatever the words are; trouble in them becomes a note of the result.
     *
     * @param meaning of the same records to the same session; where it is empty, words decide in each mode
     */
    public SearchResult search(SearchRequest request, Session session, Optional<Meaning> meaning) {
        return store.read(current -> search(current, session).answer(request, session, meaning));
    }

    /**
     * All records that match well, in no order: those that have all of a few words, or most of many. {@link #search}
     * finds more, because it puts the best first and goes on to others where there are few; what is found here by words
     * does not depend on what else there is.
     *
     * @param request its offset and limit do not count
     * @param meaning of the same records to the same session; where it is empty, words decide in each mode
     */
    public List<FoundRecord> matches(SearchRequest request, Session session, Optional<Meaning> meaning) {
        return store.read(current -> search(current, session).matches(request, session, meaning));
    }

    /**
     * Counts all records that match well, as {@link #matches} finds them by words.
     *
     * @param request its offset, limit and mode do not count
     * @param day keeps to records that count on that day, by what the fields of their kind say that decide so; empty
     *     for all
     * @param facets the facets to count, each with values that are to be counted however few records have them
     */
    public Tally tally(SearchRequest request, Optional<LocalDate> day, Map<String, Set<String>> facets,
            Session session) {
        return store.read(current -> search(current, session).tally(request, day, facets, session));
    }

    /**
     * What a question says, and how well it is answered by words.
     *
     * @param request its offset, limit and mode do not count
     */
    public WordedQuestion worded(SearchRequest request, Session session) {
        return store.read(current -> search(current, session).worded(request, session));
    }

    /**
     * Whether a text may speak of a record of that kind: two words of its label are there, or one that is in no label
     * of the other kind. Asks every record, whoever may see it: for what the home keeps, not for an answer.
     */
    public boolean speaksOf(String text, String kind, String otherKind) {
        return store.read(current -> new NamedRecords(current, labels).speaksOf(text, kind, otherKind));
    }

    /**
     * What new records say more often than older ones, as far as the session may see them, and what names nothing yet.
     *
     * @param added IRIs of the new records, each with the organisation that it comes from if it does not say itself
     * @param kinds of the records that are compared
     * @param said name of the reference field by which a record says which organisations it comes from
     */
    public List<RisingTerm> rising(Map<String, String> added, Set<String> kinds, String said, int most,
            Session session) {
        return store.read(current -> new RisingTerms(visible(current, session), analyzers)
                .of(added, kinds, said, most));
    }

    private Snapshot snapshot(IndexSearcher current, Session session) throws IOException {
        return snapshots.of((DirectoryReader) current.getIndexReader(), AudienceFilter.of(session));
    }

    private static IndexSearcher searcher(Snapshot snapshot) {
        IndexSearcher searcher = new IndexSearcher(snapshot.reader());
        searcher.setSimilarity(RANKING);
        return searcher;
    }

    private IndexSearcher visible(IndexSearcher current, Session session) throws IOException {
        return searcher(snapshot(current, session));
    }

    private Search search(IndexSearcher current, Session session) throws IOException {
        Snapshot snapshot = snapshot(current, session);
        IndexSearcher searcher = searcher(snapshot);
        Joins joins = new Joins(searcher, fields, snapshot, LocalDate.ofInstant(environment.now(), ZoneOffset.UTC));
        return new Search(searcher, analyzers, labels, names, facets, hierarchies, snapshot, joins, translator,
                environment);
    }

    /**
     * For pickers: records one of whose labels has words that begin so, in any language, accents and case ignored.
     * Labels that begin with it come first, then by label in the session's language, ties by IRI.
     *
     * @param kinds names of kinds; empty for all
     * @param prefix empty for the first records of all
     */
    public List<RecordLabel> complete(Set<String> kinds, String prefix, int limit, Session session) {
        return store.read(current -> new Completion(current, labels).complete(kinds, prefix, limit, session));
    }

    /**
     * Records one of whose labels has just these words, in any language, case, accents and signs aside; and of those
     * that others refer to by name, the ones that another short text of weight is: whether that is a name, only the
     * record can tell. In the order of {@link #complete}.
     *
     * @param kinds names of kinds; empty for all
     */
    public List<RecordLabel> called(Set<String> kinds, String name, int limit, Session session) {
        return store.read(current -> new Completion(current, labels).called(kinds, name, limit, session));
    }

    /**
     * Records with that code in a field of codes, case aside, or with one that has it as one of its words. In the order
     * of {@link #complete}.
     *
     * @param kinds names of kinds; empty for all
     */
    public List<RecordLabel> coded(Set<String> kinds, String field, String code, int limit, Session session) {
        return store.read(current -> new Completion(current, labels).coded(kinds, field, code, limit, session));
    }

    /**
     * How what somebody types may go on, best first; from nothing but what the session may see.
     *
     * @param typed the last word may be only begun
     */
    public List<Suggestion> suggest(String typed, int limit, Session session) {
        return store.read(current -> new Suggestions(visible(current, session), analyzers, labels, translator,
                session.language()).of(typed, limit));
    }

    /** Every record that is found here, whoever may see it, by the bytes of its IRI; for a check of the home. */
    public void forEachRecord(Consumer<RevisionSummary> visitor) {
        store.read(searcher -> {
            SummariesInOrder.ofIndex(searcher.getIndexReader()).forEach(found -> {
                found.forEach(visitor);
                return true;
            });
            return null;
        });
    }

    @Override
    public Checkpoint checkpoint() {
        return store.checkpoint();
    }

    /** Entries that were applied before are passed over. Of several revisions of a record only the last is read. */
    @Override
    public void apply(List<Entry> entries) {
        revisions.forEach(entries, applied, this::apply);
        applied = entries.isEmpty() ? applied : Math.max(applied, entries.getLast().sequence());
    }

    private void apply(Entry entry, Revision revision, Optional<byte[]> payload) {
        Term record = IndexDocuments.key(revision.record());
        Optional<Document> document = payload.map(bytes -> document(entry, revision, bytes));
        store.write(writer -> document.isEmpty() ? writer.deleteDocuments(record)
                : writer.updateDocument(record, document.get()));
    }

    private Document document(Entry entry, Revision revision, byte[] payload) {
        SearchDocument record = records.read(revision.record(), payload);
        RecordDescriber.Description description =
                new RecordDescriber.Description(record.kind(), record.labels());
        return documents.of(RevisionSummary.of(entry, revision, description, false), record);
    }

    /**
     * Durable only every so often and on closing, because a crash costs nothing but reading the journal again from the
     * last durable checkpoint.
     */
    @Override
    public void commit(Checkpoint checkpoint) {
        store.commit(checkpoint);
    }

    @Override
    public void close() {
        store.close();
    }
}
