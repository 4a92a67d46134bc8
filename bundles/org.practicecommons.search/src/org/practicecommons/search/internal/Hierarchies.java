package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.practicecommons.search.IndexedField;

/** The {@link Hierarchy} that an asker may see, for as long as the index and the asker's rights are the same. */
public final class Hierarchies {

    private final Query kinds;

    public Hierarchies(List<IndexedField> fields) {
        this.kinds = new TermInSetQuery(Names.KIND, ClauseQueries.terms(
                fields.stream().filter(IndexedField::widens).map(IndexedField::kind).distinct().toList()));
    }

    /** @param searcher sees what the snapshot shows */
    Hierarchy of(IndexSearcher searcher, Snapshot snapshot) throws IOException {
        return snapshot.of(searcher, List.of("hierarchy"), () -> new Hierarchy(searcher, kinds));
    }
}
