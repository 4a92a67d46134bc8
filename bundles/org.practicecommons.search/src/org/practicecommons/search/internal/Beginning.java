package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Every word that begins so, however many there are; Lucene's own source gives up at some number of words. */
final class Beginning extends IntervalsSource {

    private final String prefix;

    Beginning(String prefix) {
        this.prefix = prefix;
    }

    private IntervalsSource words(String field, LeafReaderContext context) throws IOException {
        List<IntervalsSource> words = new ArrayList<>();
        Terms terms = context.reader().terms(field);
        if (terms != null) {
            BytesRef start = new BytesRef(prefix);
            TermsEnum all = terms.iterator();
            boolean there = all.seekCeil(start) != TermsEnum.SeekStatus.END;
            for (BytesRef word = there ? all.term() : null; word != null && StringHelper.startsWith(word, start);
                    word = all.next()) {
                words.add(Intervals.term(BytesRef.deepCopyOf(word)));
            }
        }
        return words.isEmpty() ? Intervals.term(prefix) : Intervals.or(words);
    }

    @Override
    public IntervalIterator intervals(String field, LeafReaderContext context) throws IOException {
        return words(field, context).intervals(field, context);
    }

    @Override
    public IntervalMatchesIterator matches(String field, LeafReaderContext context, int doc) throws IOException {
        return words(field, context).matches(field, context, doc);
    }

    @Override
    public void visit(String field, QueryVisitor visitor) {
        new PrefixQuery(new Term(field, prefix)).visit(visitor);
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
        return prefix.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Beginning that && that.prefix.equals(prefix);
    }

    @Override
    public String toString() {
        return prefix + "*";
    }
}
