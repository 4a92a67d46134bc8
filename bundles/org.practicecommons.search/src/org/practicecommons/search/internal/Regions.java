package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;

/**
 * Where the texts of one field of the model lie among all texts of a document, as intervals: a word contained in one of
 * them is a word of that field. So no field of the model needs an inverted index of its own.
 */
final class Regions extends IntervalsSource {

    private final Language language;
    private final String modelField;

    Regions(Language language, String modelField) {
        this.language = language;
        this.modelField = modelField;
    }

    @Override
    public IntervalIterator intervals(String field, LeafReaderContext context) throws IOException {
        BinaryDocValues layouts = context.reader().getBinaryDocValues(language.field(Names.LAYOUT));
        return layouts == null ? null : new Iterator(layouts, Layout.id(modelField));
    }

    @Override
    public IntervalMatchesIterator matches(String field, LeafReaderContext context, int doc) throws IOException {
        IntervalIterator intervals = intervals(field, context);
        if (intervals == null || intervals.advance(doc) != doc
                || intervals.nextInterval() == IntervalIterator.NO_MORE_INTERVALS) {
            return null;
        }
        return new RegionMatches(intervals);
    }

    @Override
    public void visit(String field, QueryVisitor visitor) {
        // there are no terms to see
    }

    @Override
    public int minExtent() {
        return 1;
    }

    @Override
    public Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public int hashCode() {
        return language.hashCode() * 31 + modelField.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regions that && that.language == language && that.modelField.equals(modelField);
    }

    @Override
    public String toString() {
        return "texts of " + modelField;
    }

    private static final class Iterator extends IntervalIterator {

        private final BinaryDocValues layouts;
        private final int field;
        private final int[][] bounds = {new int[8]};
        private int count;
        private int current;

        Iterator(BinaryDocValues layouts, int field) {
            this.layouts = layouts;
            this.field = field;
        }

        private int begin(int doc) throws IOException {
            count = doc == NO_MORE_DOCS ? 0 : Layout.regions(layouts.binaryValue(), field, bounds);
            current = -1;
            return doc;
        }

        @Override
        public int start() {
            return current < 0 ? -1 : current >= count ? NO_MORE_INTERVALS : bounds[0][2 * current];
        }

        @Override
        public int end() {
            return current < 0 ? -1 : current >= count ? NO_MORE_INTERVALS : bounds[0][2 * current + 1];
        }

        @Override
        public int gaps() {
            return 0;
        }

        @Override
        public int nextInterval() {
            current++;
            return start();
        }

        @Override
        public float matchCost() {
            return 20;
        }

        @Override
        public int docID() {
            return layouts.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return begin(layouts.nextDoc());
        }

        @Override
        public int advance(int target) throws IOException {
            return begin(layouts.advance(target));
        }

        @Override
        public long cost() {
            return layouts.cost();
        }
    }

    /** Stands on the interval that was found already. */
    private static final class RegionMatches implements IntervalMatchesIterator {

        private final IntervalIterator intervals;
        private boolean begun;

        RegionMatches(IntervalIterator intervals) {
            this.intervals = intervals;
        }

        @Override
        public boolean next() throws IOException {
            if (begun) {
                return intervals.nextInterval() != IntervalIterator.NO_MORE_INTERVALS;
            }
            begun = true;
            return true;
        }

        @Override
        public int startPosition() {
            return intervals.start();
        }

        @Override
        public int endPosition() {
            return intervals.end();
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public org.apache.lucene.search.MatchesIterator getSubMatches() {
            return null;
        }

        @Override
        public org.apache.lucene.search.Query getQuery() {
            return null;
        }

        @Override
        public int gaps() {
            return 0;
        }

        @Override
        public int width() {
            return endPosition() - startPosition() + 1;
        }
    }
}
