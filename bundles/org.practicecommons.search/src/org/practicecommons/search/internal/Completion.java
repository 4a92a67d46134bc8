package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.base.Session;
import org.practicecommons.search.RecordLabel;

/**
 * Proposes records whose labels begin, or have words that begin, as somebody types; and finds those that somebody
 * called by their whole name or by a code.
 */
public final class Completion {

    private final IndexSearcher searcher;
    private final LabelFields labels;

    public Completion(IndexSearcher searcher, LabelFields labels) {
        this.searcher = searcher;
        this.labels = labels;
    }

    public List<RecordLabel> complete(Set<String> kinds, String prefix, int limit, Session session)
            throws IOException {
        Map<String, RecordLabel> found = new LinkedHashMap<>();
        Optional<Query> beginning = labels.words(prefix, true);
        add(beginning, kinds, limit, session, found);
        if (beginning.isPresent()) {
            add(labels.words(prefix, false), kinds, limit, session, found);
        }
        return List.copyOf(found.values());
    }

    public List<RecordLabel> called(Set<String> kinds, String name, int limit, Session session) throws IOException {
        Optional<Query> called = labels.called(name);
        return called.isEmpty() ? List.of() : found(called, kinds, limit, session);
    }

    public List<RecordLabel> coded(Set<String> kinds, String field, String code, int limit, Session session)
            throws IOException {
        Query coded = new TermQuery(new Term(Names.FIELD_KEYWORD, Names.compose(field, Forms.fold(code))));
        return found(Optional.of(coded), kinds, limit, session);
    }

    private List<RecordLabel> found(Optional<Query> query, Set<String> kinds, int limit, Session session)
            throws IOException {
        Map<String, RecordLabel> found = new LinkedHashMap<>();
        add(query, kinds, limit, session, found);
        return List.copyOf(found.values());
    }

    private void add(Optional<Query> words, Set<String> kinds, int limit, Session session,
            Map<String, RecordLabel> found) throws IOException {
        int most = Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc()));
        if (found.size() >= most) {
            return;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.ifPresent(some -> query.add(some, Occur.FILTER));
        query.add(AudienceFilter.of(session), Occur.FILTER);
        if (!kinds.isEmpty()) {
            query.add(new TermInSetQuery(Names.KIND, kinds.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
        Sort order = new Sort(labels.sort(session.language().getLanguage()),
                new SortField(Names.IRI_ORDER, SortField.Type.STRING));
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query.build(), most, order).scoreDocs) {
            BytesRef bytes = stored.document(hit.doc, Set.of(Names.SUMMARY)).getBinaryValue(Names.SUMMARY);
            RecordLabel label = RevisionCodec.decode(bytes.bytes, bytes.offset, bytes.length).label();
            if (found.size() < most) {
                found.putIfAbsent(label.iri(), label);
            }
        }
    }
}
