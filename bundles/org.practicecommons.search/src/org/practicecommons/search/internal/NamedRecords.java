package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.search.RecordLabel;

/** Which records a text is, or speaks of, by what they are called. */
public final class NamedRecords {

    private static final int MOST = 20;
    private static final int SHORTEST = 3;

    private final IndexSearcher searcher;
    private final LabelFields labels;

    public NamedRecords(IndexSearcher searcher, LabelFields labels) {
        this.searcher = searcher;
        this.labels = labels;
    }

    /**
     * Whether a text may speak of a record of that kind: two words of its label are there, or one that is in no label
     * of the other kind. Case and accents aside; whoever may see the record.
     */
    public boolean speaksOf(String text, String kind, String otherKind) throws IOException {
        List<Query> words = labels.eachWord(text, SHORTEST);
        BooleanQuery.Builder two = new BooleanQuery.Builder().setMinimumNumberShouldMatch(2);
        words.forEach(word -> two.add(word, Occur.SHOULD));
        if (words.size() > 1 && isThere(kind, two.build())) {
            return true;
        }
        for (Query word : words) {
            if (isThere(kind, word) && !isThere(otherKind, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isThere(String kind, Query words) throws IOException {
        return searcher.count(new BooleanQuery.Builder().add(words, Occur.FILTER)
                .add(new TermQuery(new Term(Names.KIND, kind)), Occur.FILTER).build()) > 0;
    }

    /** Kinds by IRI of the records found, not more than a few. */
    Map<String, String> kinds(Collection<Query> any) throws IOException {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        any.forEach(query -> some.add(query, Occur.SHOULD));
        Map<String, String> kinds = new TreeMap<>();
        for (ScoreDoc found : searcher.search(some.build(), MOST, Sort.INDEXORDER).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc, Set.of(Names.SUMMARY));
            BytesRef bytes = document.getBinaryValue(Names.SUMMARY);
            RecordLabel label = RevisionCodec.decode(bytes.bytes, bytes.offset, bytes.length).label();
            kinds.put(label.iri(), label.kind());
        }
        return kinds;
    }
}
