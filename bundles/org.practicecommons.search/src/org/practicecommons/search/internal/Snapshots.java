package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;

/**
 * Keeps what people may see of the index, by what they may see, because finding that out costs a look at every record.
 * A {@link Snapshot} is kept until its state of the index is closed, a segment until that is closed; so after a change
 * only the segments that changed are looked at again. Nothing outlives what it was made of but the numbers that values
 * are counted by, which the next state may go on with. Of the people who asked longest ago nothing is kept. Safe for
 * any thread.
 */
public final class Snapshots {

    /** Groups of people with different rights that are remembered at once. */
    private static final int MOST = 16;

    private final TextLengths lengths = new TextLengths();
    private final Map<Query, Snapshot> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Snapshot> eldest) {
            if (size() > MOST) {
                segments.values().forEach(some -> some.remove(eldest.getKey()));
                numbers.remove(eldest.getKey());
            }
            return size() > MOST;
        }
    };
    private final Map<IndexReader.CacheKey, Map<Query, VisibleSegment>> segments = new ConcurrentHashMap<>();
    private final Map<Query, Map<String, FacetNumbers>> numbers = new ConcurrentHashMap<>();

    /**
     * @param all a state of the index; open for as long as the answer is used
     * @param audience finds what may be seen; it must not score
     */
    public Snapshot of(DirectoryReader all, Query audience) throws IOException {
        synchronized (latest) {
            Snapshot known = latest.get(audience);
            if (known != null && known.isOf(all)) {
                return known;
            }
        }
        Snapshot made = new Snapshot(all, new VisibleReader(all, segment -> segment(segment, audience)),
                numbers.computeIfAbsent(audience, any -> new ConcurrentHashMap<>()));
        all.getReaderCacheHelper().addClosedListener(state -> forget(audience, made));
        synchronized (latest) {
            latest.put(audience, made);
        }
        return made;
    }

    private void forget(Query audience, Snapshot gone) {
        synchronized (latest) {
            latest.remove(audience, gone);
        }
    }

    /** Segments that did not change are the very same objects in the next state. */
    private VisibleSegment segment(LeafReader segment, Query audience) {
        IndexReader.CacheHelper state = segment.getReaderCacheHelper();
        return segments.computeIfAbsent(state.getKey(), key -> {
            state.addClosedListener(segments::remove);
            return new ConcurrentHashMap<>();
        }).computeIfAbsent(audience, any -> {
            try {
                return new VisibleSegment(segment, VisibleSegment.seen(segment, audience), lengths);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
