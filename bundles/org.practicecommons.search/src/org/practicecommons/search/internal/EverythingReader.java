package org.practicecommons.search.internal;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/** Shows what soft deletes hide. The ledger never deletes a document in any other way. */
final class EverythingReader extends FilterDirectoryReader {

    EverythingReader(DirectoryReader reader) throws IOException {
        super(reader, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
                return new EverythingLeaf(leaf);
            }
        });
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
        return new EverythingReader(reader);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class EverythingLeaf extends FilterLeafReader {

        EverythingLeaf(LeafReader leaf) {
            super(leaf);
        }

        @Override
        public Bits getLiveDocs() {
            return null;
        }

        @Override
        public int numDocs() {
            return maxDoc();
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
