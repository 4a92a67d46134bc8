package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.practicecommons.search.IndexedField;

/** The {@link Hierarchy} that an asker may see, for as long as the index and the asker's rights are the same. */
public final class Hierarchies {

    private final Query kinds;
    private final Snapshots snapshots;

    public Hierarchies(List<IndexedField> fields, Snapshots snapshots) {
        this.kinds = new TermInSetQuery(Names.KIND, ClauseQueries.terms(
                fields.stream().filter(IndexedField::widens).map(IndexedField::kind).distinct().toList()));
        this.snapshots = snapshots;
    }

    Hierarchy of(IndexSearcher searcher, Query audience) throws IOException {
        return snapshots.of(searcher, audience, List.of("hierarchy"), () -> new Hierarchy(searcher,
                new BooleanQuery.Builder().add(kinds, Occur.FILTER).add(audience, Occur.FILTER).build()));
    }
}
