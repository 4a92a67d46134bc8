package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;

/**
 * An index in which nothing is but what somebody may see: hidden and deleted documents count for no word, no length and
 * no likeness of words. A filter alone keeps hidden documents from being hits, and lets everybody work out from scores
 * and from proposed words what they say.
 */
final class VisibleReader extends FilterDirectoryReader {

    private final UnaryOperator<LeafReader> visible;

    /** @param visible shows of a segment what is seen of it */
    VisibleReader(DirectoryReader all, UnaryOperator<LeafReader> visible) throws IOException {
        super(all, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return visible.apply(segment);
            }
        });
        this.visible = visible;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader changed) throws IOException {
        return new VisibleReader(changed, visible);
    }

    /** Others see another index. */
    @Override
    public CacheHelper getReaderCacheHelper() {
        return null;
    }
}
