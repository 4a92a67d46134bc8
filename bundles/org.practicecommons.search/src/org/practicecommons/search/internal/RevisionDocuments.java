package org.practicecommons.search.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SoftDeletesDirectoryReaderWrapper;
import org.apache.lucene.index.SoftDeletesRetentionMergePolicy;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.base.Session;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RevisionSummary;

/**
 * Revisions as documents. A revision is one document for ever; its successor marks it as superseded (a soft delete that
 * no merge takes away, unless the same revision was only written anew), so that one reader shows the heads and the
 * reader below it the whole history.
 */
public final class RevisionDocuments {

    public static final String FORMAT = "ledger 2";
    public static final String ID = "id";
    public static final String RECORD = "record";
    public static final String CHANGE_SET = "changeSet";
    public static final String ACTIVITY = "activity";
    public static final String GROUND = "ground";
    private static final String UNTIL = "until";
    private static final String RECORD_ORDER = "record.order";
    private static final String SUPERSEDED = "superseded";
    private static final String REPLACED = "replaced";
    static final String KIND = "kind";
    private static final String LIVE = "live";
    private static final String MODIFIED = "modified";
    static final String SUMMARY = "summary";
    private static final SortField BY_IRI = new SortField(RECORD_ORDER, SortField.Type.STRING);
    public static final Sort OLDEST_FIRST = new Sort(new SortField(MODIFIED, SortField.Type.LONG), BY_IRI);

    private final LabelFields labels = new LabelFields();

    public static IndexWriterConfig config() {
        return new IndexWriterConfig().setSoftDeletesField(SUPERSEDED).setMergePolicy(
                new SoftDeletesRetentionMergePolicy(SUPERSEDED, () -> ofHistory(MatchAllDocsQuery.INSTANCE),
                        new TieredMergePolicy()));
    }

    /** Shows the heads only. */
    public static DirectoryReader heads(IndexWriter writer) throws IOException {
        return new SoftDeletesDirectoryReaderWrapper(DirectoryReader.open(writer), SUPERSEDED);
    }

    /** A searcher over heads and superseded ones. */
    public static IndexSearcher withHistory(IndexSearcher heads) throws IOException {
        DirectoryReader reader = ((FilterDirectoryReader) heads.getIndexReader()).getDelegate();
        return new IndexSearcher(new EverythingReader(reader));
    }

    /** Writes a revision and marks its parents; a parent that is not here is no trouble. */
    public long add(IndexWriter writer, RevisionSummary revision) throws IOException {
        Document document = document(revision);
        List<RevisionId> parents = revision.parents();
        if (parents.isEmpty()) {
            return writer.addDocument(document);
        }
        for (RevisionId parent : parents.subList(1, parents.size())) {
            writer.updateDocValues(new Term(ID, parent.hex()), mark(SUPERSEDED, 1));
        }
        return writer.softUpdateDocument(new Term(ID, parents.get(0).hex()), document, mark(SUPERSEDED, 1));
    }

    /** Writes a head anew. */
    public long replace(IndexWriter writer, RevisionSummary revision) throws IOException {
        return writer.softUpdateDocument(new Term(ID, revision.id().hex()), document(revision),
                mark(SUPERSEDED, 1), mark(REPLACED, 1));
    }

    private static Field mark(String field, long value) {
        return new NumericDocValuesField(field, value);
    }

    /** Without what was written anew. */
    public static Query ofHistory(Query query) {
        return new BooleanQuery.Builder().add(query, Occur.FILTER)
                .add(NumericDocValuesField.newSlowExactQuery(REPLACED, 1), Occur.MUST_NOT).build();
    }

    private Document document(RevisionSummary revision) {
        Document document = new Document();
        keyword(document, ID, revision.id().hex());
        keyword(document, RECORD, revision.record());
        keyword(document, KIND, revision.kind());
        keyword(document, CHANGE_SET, revision.changeSet());
        document.add(new StringField(AudienceFilter.FIELD, AudienceFilter.term(revision.audience()), Field.Store.NO));
        if (!revision.activity().isEmpty()) {
            keyword(document, ACTIVITY, revision.activity());
        }
        if (!revision.companions().isEmpty()) {
            document.add(mark(REPLACED, 0)); // only what is there can be changed
        }
        if (revision.isLive()) {
            keyword(document, LIVE, "1");
            document.add(new NumericDocValuesField(MODIFIED, revision.when().toEpochMilli()));
            document.add(new SortedDocValuesField(RECORD_ORDER, new BytesRef(LuceneStore.term(revision.record()))));
            labels.add(document, revision.labels());
            revision.until().ifPresent(day -> document.add(new LongPoint(UNTIL, day.toEpochDay())));
            revision.companions().stream().flatMap(companion -> companion.grounds().stream()).distinct()
                    .forEach(ground -> keyword(document, GROUND, ground));
        }
        document.add(new StoredField(SUMMARY, RevisionCodec.encode(revision)));
        return document;
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, LuceneStore.term(value), Field.Store.NO));
    }

    public static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, LuceneStore.term(value)));
    }

    public static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(value -> new BytesRef(LuceneStore.term(value))).toList());
    }

    /** Of heads whose companions are seen otherwise after the last day before that one. */
    public static Query due(LocalDate day) {
        return LongPoint.newRangeQuery(UNTIL, Long.MIN_VALUE, day.toEpochDay() - 1);
    }

    public static Query beginning(String idPrefix) {
        return new PrefixQuery(new Term(ID, idPrefix));
    }

    /** Live heads that the session may see. */
    public static Query visible(Session session) {
        return visible(session, new BooleanQuery.Builder()).build();
    }

    public static Query visible(Session session, Collection<String> records) {
        return visible(session, new BooleanQuery.Builder()).add(anyOf(RECORD, records), Occur.FILTER).build();
    }

    /** Of those, the ones saved before that time and of no such kind. */
    public static Query untouched(Session session, Instant before, Collection<String> kinds) {
        return visible(session, new BooleanQuery.Builder())
                .add(NumericDocValuesField.newSlowRangeQuery(MODIFIED, Long.MIN_VALUE, before.toEpochMilli() - 1),
                        Occur.FILTER)
                .add(anyOf(KIND, kinds), Occur.MUST_NOT).build();
    }

    public Query visible(Session session, ListRequest request) {
        BooleanQuery.Builder query = visible(session, new BooleanQuery.Builder());
        if (!request.kind().isEmpty()) {
            query.add(exactly(KIND, request.kind()), Occur.FILTER);
        }
        labels.words(request.filter(), false).ifPresent(words -> query.add(words, Occur.FILTER));
        return query.build();
    }

    private static BooleanQuery.Builder visible(Session session, BooleanQuery.Builder query) {
        return query.add(exactly(LIVE, "1"), Occur.FILTER).add(AudienceFilter.of(session), Occur.FILTER);
    }

    public Sort sort(ListRequest.Order order, String language) {
        return switch (order) {
            case LABEL -> new Sort(labels.sort(language), BY_IRI);
            case MODIFIED -> new Sort(new SortField(MODIFIED, SortField.Type.LONG, true), BY_IRI);
        };
    }

    /** All that match, in no particular order. */
    public static List<RevisionSummary> all(IndexSearcher searcher, Query query) throws IOException {
        int count = searcher.count(query);
        if (count == 0) {
            return List.of();
        }
        return read(searcher, searcher.search(query, count, Sort.INDEXORDER).scoreDocs, 0);
    }

    /** Reads the summaries of those documents, from the given one on. */
    public static List<RevisionSummary> read(IndexSearcher searcher, ScoreDoc[] found, int from) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<RevisionSummary> result = new ArrayList<>(Math.max(0, found.length - from));
        for (int i = from; i < found.length; i++) {
            BytesRef bytes = stored.document(found[i].doc).getBinaryValue(SUMMARY);
            result.add(RevisionCodec.decode(bytes.bytes, bytes.offset, bytes.length));
        }
        return result;
    }
}
