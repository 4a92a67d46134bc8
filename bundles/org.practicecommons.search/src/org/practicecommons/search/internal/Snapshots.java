package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Keeps what was worked out last, for as long as the index is the same, for each group of people who see the same. Of
 * an older state of the index nothing is kept. Safe for any thread.
 */
public final class Snapshots {

    private static final int MOST = 64;

    private final Map<Key, Object> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
            return size() > MOST;
        }
    };
    private Object latest;

    private record Key(Object state, Query audience, List<?> question) {
    }

    /** Works something out of the index. */
    interface Work<R> {
        R result() throws IOException;
    }

    /**
     * @param audience who asks
     * @param question what was asked, by its parts; the same question has to give a result of the same type
     */
    @SuppressWarnings("unchecked")
    <R> R of(IndexSearcher searcher, Query audience, List<?> question, Work<R> work) throws IOException {
        IndexReader all = searcher.getIndexReader();
        IndexReader.CacheHelper state = (all instanceof DirectoryReader directory
                ? FilterDirectoryReader.unwrap(directory) : all).getReaderCacheHelper();
        if (state == null) {
            return work.result();
        }
        Key key = new Key(state.getKey(), audience, question);
        synchronized (kept) {
            Object known = kept.get(key);
            if (known != null) {
                return (R) known;
            }
        }
        R result = work.result();
        if (!searcher.timedOut()) {
            keep(key, result);
        }
        return result;
    }

    private void keep(Key key, Object result) {
        synchronized (kept) {
            if (latest != key.state()) {
                kept.keySet().removeIf(other -> other.state() != key.state());
                latest = key.state();
            }
            kept.put(key, result);
        }
    }
}
