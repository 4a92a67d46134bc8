package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.search.Facet;
import org.practicecommons.search.SearchFields;

/**
 * Numbers of records to which other records add, worked out from what one asker sees, for those records only that are
 * looked at.
 */
final class Measures {

    /** No kind is called so. */
    private static final BytesRef HIDDEN = new BytesRef("-");
    /** Of a document of which nothing is known yet, and of one that has no number; others have one more than these. */
    private static final int UNKNOWN = 0;
    private static final int NONE = 1;

    private final IndexSearcher searcher;
    private final Map<String, SearchFields.Grant> grants = new HashMap<>();
    private final Given given;

    /**
     * What is known of other records for now.
     *
     * @param leave by the name of a grant, who gives it to all records, and who to some, each with one of those
     * @param kinds of records that were looked up before; {@link #HIDDEN} for those that are not there
     * @param numbers of documents that were asked before, by segment, more by one than {@link #NONE}, which is for
     *     those that have none; {@link #UNKNOWN} for others
     */
    record Given(Map<String, Set<BytesRef>> leave, Map<BytesRef, BytesRef> kinds, Map<Integer, int[]> numbers) {

        Given(Map<String, Set<BytesRef>> leave) {
            this(leave, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    Measures(IndexSearcher searcher, List<SearchFields.Grant> grants, Given given) {
        this.searcher = searcher;
        grants.forEach(grant -> this.grants.put(grant.name(), grant));
        this.given = given;
    }

    static BytesRef pair(BytesRef by, BytesRef covered) {
        return new BytesRef(by.utf8ToString() + Names.SEPARATOR + covered.utf8ToString());
    }

    /** How many of these documents have each number, from 0 on. */
    Map<Integer, Integer> counts(List<MatchingDocs> matches, String field) throws IOException {
        int[] counts = new int[16];
        for (MatchingDocs segment : matches) {
            Optional<Reader> reader = segment.totalHits() == 0 ? Optional.empty() : reader(segment.context(), field);
            if (reader.isPresent()) {
                DocIdSetIterator docs = segment.bits().iterator();
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    int known = reader.get().known(doc);
                    if (known >= counts.length) {
                        counts = Arrays.copyOf(counts, 2 * known);
                    }
                    counts[known]++;
                }
            }
        }
        Map<Integer, Integer> found = new TreeMap<>();
        for (int known = NONE + 1; known < counts.length; known++) {
            if (counts[known] > 0) {
                found.put(known - NONE - 1, counts[known]);
            }
        }
        return found;
    }

    /** Empty when no document of the segment has such a number. */
    Optional<Reader> reader(LeafReaderContext segment, String field) throws IOException {
        NumericDocValues own = segment.reader().getNumericDocValues(Names.OWN + field);
        return own == null ? Optional.empty() : Optional.of(new Reader(segment, own, field));
    }

    /**
     * What may add to a number, in one segment.
     *
     * @param leave the name of the leave that is asked for record by record; empty when all is known
     */
    private record Hinge(String point, BytesRef record, boolean isMet, String leave) {
    }

    /** Reads the numbers of one segment, in the order of documents. */
    final class Reader {

        private final LeafReader segment;
        private final NumericDocValues own;
        private final String field;
        private SortedSetDocValues hinges;
        private SortedDocValues iris;
        /** What may add, by its number; null before it is needed. */
        private Hinge[] known;
        private final int[] numbers;

        private Reader(LeafReaderContext context, NumericDocValues own, String field) throws IOException {
            this.segment = context.reader();
            this.own = own;
            this.field = field;
            this.numbers = given.numbers().computeIfAbsent(context.ord, any -> new int[segment.maxDoc()]);
        }

        NumericDocValues own() {
            return own;
        }

        /** More than {@link #NONE} by one and the number, where it has one. */
        private int known(int doc) throws IOException {
            if (numbers[doc] == UNKNOWN) {
                numbers[doc] = own.advanceExact(doc) ? NONE + 1 + workedOut(doc) : NONE;
            }
            return numbers[doc];
        }

        /** @param doc on which {@link #own} stands */
        int number(int doc) throws IOException {
            if (numbers[doc] == UNKNOWN) {
                numbers[doc] = NONE + 1 + workedOut(doc);
            }
            return numbers[doc] - NONE - 1;
        }

        private int workedOut(int doc) throws IOException {
            int number = (int) own.longValue();
            if (known == null) {
                hinges = DocValues.getSortedSet(segment, Names.HINGE + field);
                iris = segment.getSortedDocValues(Names.IRI_ORDER);
                known = new Hinge[Math.toIntExact(hinges.getValueCount())];
            }
            if (!hinges.advanceExact(doc)) {
                return number;
            }
            String reached = "";
            for (int i = hinges.docValueCount(); i > 0; i--) {
                Hinge hinge = hinge((int) hinges.nextOrd());
                // Hinges of one point follow each other.
                if (!hinge.point().equals(reached) && isMet(hinge, doc)) {
                    reached = hinge.point();
                    number++;
                }
            }
            return number;
        }

        private boolean isMet(Hinge hinge, int doc) throws IOException {
            return hinge.isMet() || !hinge.leave().isEmpty() && iris.advanceExact(doc) && given.leave()
                    .get(hinge.leave()).contains(pair(hinge.record(), iris.lookupOrd(iris.ordValue())));
        }

        private Hinge hinge(int ord) throws IOException {
            if (known[ord] == null) {
                String[] parts = hinges.lookupOrd(ord).utf8ToString().split(String.valueOf(Names.SEPARATOR), 3);
                known[ord] = read(parts[0], new BytesRef(parts[2]), Optional.ofNullable(grants.get(parts[1])));
            }
            return known[ord];
        }
    }

    private Hinge read(String point, BytesRef record, Optional<SearchFields.Grant> grant) throws IOException {
        BytesRef kind = kind(record);
        boolean free = grant.filter(its -> its.kinds().isEmpty() || its.kinds().contains(kind.utf8ToString()))
                .isEmpty();
        if (kind.equals(HIDDEN) || free) {
            return new Hinge(point, record, !kind.equals(HIDDEN), "");
        }
        String leave = grant.get().name();
        return new Hinge(point, record, given.leave().get(leave).contains(record), leave);
    }

    private BytesRef kind(BytesRef record) throws IOException {
        BytesRef known = given.kinds().get(record);
        if (known == null) {
            known = lookUp(record);
            given.kinds().put(record, known);
        }
        return known;
    }

    private BytesRef lookUp(BytesRef record) throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms terms = segment.reader().terms(Names.IRI);
            TermsEnum all = terms == null ? null : terms.iterator();
            if (all != null && all.seekExact(record)) {
                Bits live = segment.reader().getLiveDocs();
                PostingsEnum docs = all.postings(null, PostingsEnum.NONE);
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        SortedSetDocValues kinds = segment.reader().getSortedSetDocValues(Names.FACET + Facet.KIND);
                        return kinds.advanceExact(doc) ? BytesRef.deepCopyOf(kinds.lookupOrd(kinds.nextOrd()))
                                : new BytesRef();
                    }
                }
            }
        }
        return HIDDEN;
    }

    /** The documents whose number lies in a range. Equal are those of the same range of the same field. */
    static final class InRange extends Query {

        private final Measures measures;
        private final String field;
        private final Bounds.Range range;

        InRange(Measures measures, String field, Bounds.Range range) {
            this.measures = measures;
            this.field = field;
            this.range = range;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                    Optional<Reader> reader = measures.reader(context, field);
                    return reader.isEmpty() ? null : new DefaultScorerSupplier(
                            new ConstantScoreScorer(score(), scoreMode, numbersOf(reader.get())));
                }

                @Override
                public boolean isCacheable(LeafReaderContext context) {
                    return false;
                }
            };
        }

        private TwoPhaseIterator numbersOf(Reader reader) {
            return new TwoPhaseIterator(reader.own()) {
                @Override
                public boolean matches() throws IOException {
                    return range.holds(reader.number(approximation.docID()));
                }

                @Override
                public float matchCost() {
                    return 100;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String any) {
            return field + " in " + range;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof InRange that && that.field.equals(field) && that.range.equals(range);
        }

        @Override
        public int hashCode() {
            return Objects.hash(field, range);
        }
    }
}
