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

    Snapshot(DirectoryReader all, DirectoryReader visible) {
        this.all = all;
        this.visible = visible;
    }

    boolean isOf(DirectoryReader state) {
        return all == state;
    }

    /** Shows nothing but what they may see; open as long as the state is that it was made of. */
    public DirectoryReader reader() {
        return visible;
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
