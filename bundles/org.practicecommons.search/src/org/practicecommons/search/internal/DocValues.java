package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The values that documents have in one field, as they are kept beside each document. */
final class DocValues {

    private static final BytesRef NONE = new BytesRef();

    private DocValues() {
    }

    /** Takes two values of one document. */
    interface Pair {
        void take(BytesRef one, BytesRef other);
    }

    private static SortedSetDocValues values(LeafReader segment, String field) throws IOException {
        SortedDocValues single = segment.getSortedDocValues(field);
        return single == null ? org.apache.lucene.index.DocValues.getSortedSet(segment, field)
                : org.apache.lucene.index.DocValues.singleton(single);
    }

    /** How many of these documents have each value. */
    static Map<BytesRef, Integer> of(MatchingDocs documents, String field) throws IOException {
        SortedSetDocValues values = values(documents.context().reader(), field);
        int[] counts = new int[Math.toIntExact(values.getValueCount())];
        DocIdSetIterator docs = documents.bits().iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        Map<BytesRef, Integer> found = new HashMap<>();
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                found.put(BytesRef.deepCopyOf(values.lookupOrd(ord)), counts[ord]);
            }
        }
        return found;
    }

    /** Each value in one field with each in another; with an empty one where the other has none. */
    static void forEachPair(List<MatchingDocs> documents, String one, String other, Pair taker) throws IOException {
        for (MatchingDocs segment : documents) {
            SortedSetDocValues left = values(segment.context().reader(), one);
            SortedSetDocValues right = values(segment.context().reader(), other);
            DocIdSetIterator docs = segment.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                Collection<BytesRef> others = of(right, doc);
                for (BytesRef value : of(left, doc)) {
                    (others.isEmpty() ? List.of(NONE) : others).forEach(its -> taker.take(value, its));
                }
            }
        }
    }

    /** The values of one document of a segment. */
    static Collection<BytesRef> of(LeafReader segment, String field, int doc) throws IOException {
        return of(values(segment, field), doc);
    }

    private static Collection<BytesRef> of(SortedSetDocValues values, int doc) throws IOException {
        List<BytesRef> found = new ArrayList<>();
        if (values.advanceExact(doc)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                found.add(BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd())));
            }
        }
        return found;
    }
}
