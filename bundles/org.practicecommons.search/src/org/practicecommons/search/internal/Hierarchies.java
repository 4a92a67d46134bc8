package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.practicecommons.search.IndexedField;

/**
 * Keeps the {@link Hierarchy} that was asked for last, for as long as the index and the asker's rights are the same.
 */
public final class Hierarchies {

    private final Query kinds;
    private volatile Kept kept;

    private record Kept(Object state, Query audience, Hierarchy hierarchy) {
    }

    public Hierarchies(List<IndexedField> fields) {
        this.kinds = new TermInSetQuery(Names.KIND, ClauseQueries.terms(
                fields.stream().filter(IndexedField::widens).map(IndexedField::kind).distinct().toList()));
    }

    Hierarchy of(IndexSearcher searcher, Query audience) throws IOException {
        IndexReader.CacheHelper state = searcher.getIndexReader().getReaderCacheHelper();
        Kept last = kept;
        if (last != null && state != null && last.state() == state.getKey() && last.audience().equals(audience)) {
            return last.hierarchy();
        }
        Hierarchy hierarchy = new Hierarchy(searcher,
                new BooleanQuery.Builder().add(kinds, Occur.FILTER).add(audience, Occur.FILTER).build());
        kept = new Kept(state == null ? null : state.getKey(), audience, hierarchy);
        return hierarchy;
    }
}
