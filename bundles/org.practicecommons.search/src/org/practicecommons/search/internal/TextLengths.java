package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * How many documents of a segment have texts in a field, and how long those are together. Taken from what ranking keeps
 * of each document, rounded as it is there, so that it is the same however documents lie in segments; what was added up
 * once for a whole segment is kept as long as that is. Safe for any thread.
 */
public final class TextLengths {

    /** Together, of the documents counted. */
    record Sum(int documents, long words) {
    }

    private final Map<IndexReader.CacheKey, Map<String, Sum>> known = new ConcurrentHashMap<>();

    /** Of all documents of a segment of which none is deleted. */
    Sum ofAll(LeafReader segment, String field) throws IOException {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        if (cache == null) {
            return of(segment, field, new Bits.MatchAllBits(segment.maxDoc()));
        }
        Map<String, Sum> fields = known.computeIfAbsent(cache.getKey(), key -> {
            cache.addClosedListener(known::remove);
            return new ConcurrentHashMap<>();
        });
        Sum sum = fields.get(field);
        if (sum == null) {
            sum = of(segment, field, new Bits.MatchAllBits(segment.maxDoc()));
            fields.put(field, sum);
        }
        return sum;
    }

    /** Of those documents; fields without lengths are never scored by them, and every document counts as having one. */
    Sum of(LeafReader segment, String field, Bits documents) throws IOException {
        NumericDocValues lengths = segment.getNormValues(field);
        int count = 0;
        long words = 0;
        if (lengths == null) {
            for (int doc = 0; doc < documents.length(); doc++) {
                count += documents.get(doc) ? 1 : 0;
            }
            return new Sum(count, count);
        }
        for (int doc = lengths.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = lengths.nextDoc()) {
            if (documents.get(doc)) {
                count++;
                words += Math.max(1, SmallFloat.byte4ToInt((byte) lengths.longValue()));
            }
        }
        return new Sum(count, words);
    }
}
