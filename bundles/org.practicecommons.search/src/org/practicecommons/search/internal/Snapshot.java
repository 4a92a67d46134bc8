package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * One state of the index as people see it who may see the same, and what was worked out of it for them last. Safe for
 * any thread.
 */
public final class Snapshot {

    private static final int MOST = 64;

    private final DirectoryReader all;
    private final DirectoryReader visible;
    private final Map<String, FacetNumbers> numbers;
    private final Map<List<?>, Object> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<?>, Object> eldest) {
            return size() > MOST;
        }
    };

    /** Works something out of the index. */
    interface Work<R> {
        R result() throws IOException;
    }

    /** @param numbers what the snapshots before it counted with, by facet; safe for any thread */
    Snapshot(DirectoryReader all, DirectoryReader visible, Map<String, FacetNumbers> numbers) {
        this.all = all;
        this.visible = visible;
        this.numbers = numbers;
    }

    boolean isOf(DirectoryReader state) {
        return all == state;
    }

    /** Shows nothing but what they may see; open as long as the state is that it was made of. */
    public DirectoryReader reader() {
        return visible;
    }

    /**
     * What to count values with here: numbers of an earlier state where they still hold.
     *
     * @param facet empty for all facets together
     * @param made for this state
     */
    FacetNumbers numbers(String facet, FacetNumbers made) {
        return numbers.merge(facet, made, (earlier, later) -> earlier.orElse(later, visible));
    }

    /**
     * @param searcher what the work asks, over {@link #reader}
     * @param question what was asked, by its parts; the same question has to give a result of the same type
     */
    @SuppressWarnings("unchecked")
    <R> R of(IndexSearcher searcher, List<?> question, Work<R> work) throws IOException {
        synchronized (kept) {
            Object known = kept.get(question);
            if (known != null) {
                return (R) known;
            }
        }
        R result = work.result();
        if (!searcher.timedOut()) {
            synchronized (kept) {
                kept.put(question, result);
            }
        }
        return result;
    }
}
