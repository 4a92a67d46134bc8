package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;

/** The terms by which records refer to what a document stands for. */
final class RecordIris {

    private RecordIris() {
    }

    static String of(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues iris = leaf.reader().getSortedDocValues(Names.IRI_ORDER);
        if (!iris.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("document " + document + " belongs to no record");
        }
        return iris.lookupOrd(iris.ordValue()).utf8ToString();
    }
}
