package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * An index in which nothing is but what somebody may see: hidden and deleted documents count for no word, no length and
 * no likeness of words. A filter alone keeps hidden documents from being hits, and lets everybody work out from scores
 * and from proposed words what they say.
 */
public final class VisibleReader extends FilterDirectoryReader {

    private final Query visible;
    private final TextLengths lengths;

    private VisibleReader(DirectoryReader all, Query visible, TextLengths lengths) throws IOException {
        super(all, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                try {
                    return new VisibleSegment(segment, seen(segment, visible), lengths);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        this.visible = visible;
        this.lengths = lengths;
    }

    /** @param visible finds what may be seen; it must not score */
    public static DirectoryReader of(DirectoryReader all, Query visible, TextLengths lengths) throws IOException {
        return new VisibleReader(all, visible, lengths);
    }

    private static FixedBitSet seen(LeafReader segment, Query visible) throws IOException {
        FixedBitSet seen = new FixedBitSet(segment.maxDoc());
        if (visible instanceof MatchAllDocsQuery) {
            seen.set(0, segment.maxDoc());
        } else {
            addAll(segment, visible, seen);
        }
        Bits live = segment.getLiveDocs();
        for (int doc = 0; live != null && doc < segment.maxDoc(); doc++) {
            if (!live.get(doc)) {
                seen.clear(doc);
            }
        }
        return seen;
    }

    private static void addAll(LeafReader segment, Query visible, FixedBitSet seen) throws IOException {
        IndexSearcher searcher = new IndexSearcher(segment);
        Scorer found = searcher.createWeight(searcher.rewrite(visible), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(searcher.getIndexReader().leaves().get(0));
        if (found != null) {
            seen.or(found.iterator());
        }
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader changed) throws IOException {
        return new VisibleReader(changed, visible, lengths);
    }

    /** Others see another index. */
    @Override
    public CacheHelper getReaderCacheHelper() {
        return null;
    }
}
