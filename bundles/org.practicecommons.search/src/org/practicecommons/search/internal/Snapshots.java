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
    private final Map<Query, Kept> audiences = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Kept> eldest) {
            if (size() > MOST) {
                segments.values().forEach(some -> some.remove(eldest.getKey()));
            }
            return size() > MOST;
        }
    };
    private final Map<IndexReader.CacheKey, Map<Query, VisibleSegment>> segments = new ConcurrentHashMap<>();

    /** What is kept for those who may see the same, as long as they are among those who asked last. */
    private static final class Kept {

        private final Map<String, FacetNumbers> numbers = new ConcurrentHashMap<>();
        /** Null once its state of the index is closed. */
        private Snapshot latest;
    }

    /**
     * @param all a state of the index; open for as long as the answer is used
     * @param audience finds what may be seen; it must not score
     */
    public Snapshot of(DirectoryReader all, Query audience) throws IOException {
        Kept kept;
        synchronized (audiences) {
            kept = audiences.computeIfAbsent(audience, any -> new Kept());
            if (kept.latest != null && kept.latest.isOf(all)) {
                return kept.latest;
            }
        }
        Snapshot made = new Snapshot(all, new VisibleReader(all, segment -> segment(segment, audience)), kept.numbers);
        all.getReaderCacheHelper().addClosedListener(state -> forget(kept, made));
        synchronized (audiences) {
            kept.latest = made;
        }
        return made;
    }

    private void forget(Kept kept, Snapshot gone) {
        synchronized (audiences) {
            kept.latest = kept.latest == gone ? null : kept.latest;
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
