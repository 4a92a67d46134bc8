package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.search.Meaning;
import org.practicecommons.search.NearPassage;
import org.practicecommons.search.NearRecord;

/**
 * Every excerpt that somebody may see, compared with one question. Nothing is left out to be faster: what is hidden
 * could be worked out from what an approximate search leaves out, and the answer would depend on how segments lie.
 */
final class Comparison implements Meaning.Question {

    private final IndexSearcher searcher;
    private final List<Segment> segments = new ArrayList<>();
    private final String glossed;
    private final double usual;
    private final double spread;

    /** The best of each record of one segment, by the number of its IRI there. */
    private record Segment(SortedDocValues iris, float[] best, int[] documents) {

        String iri(int number) {
            try {
                return iris.lookupOrd(number).utf8ToString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Optional<Place> place(BytesRef iri) {
            try {
                int number = iris.lookupTerm(iri);
                return number < 0 || Float.isNaN(best[number]) ? Optional.empty()
                        : Optional.of(new Place(best[number], documents[number]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Place(float nearness, int document) {
    }

    private record Found(String iri, float nearness) {

        /** Best last, so that the head of a queue is the one to give way. */
        static final Comparator<Found> ORDER = Comparator.comparingDouble(Found::nearness)
                .thenComparing(Found::iri, Comparator.reverseOrder());
    }

    /**
     * @param visible what the asker may see
     * @param glossed the base language of a question that the model was given word by word; else empty
     */
    Comparison(IndexSearcher searcher, Query visible, byte[] question, String glossed) throws IOException {
        this.searcher = searcher;
        this.glossed = glossed;
        Weight weight = searcher.createWeight(searcher.rewrite(visible), ScoreMode.COMPLETE_NO_SCORES, 1);
        Spread all = new Spread();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer seen = weight.scorer(leaf);
            ByteVectorValues vectors = leaf.reader().getByteVectorValues(VectorDocuments.VECTOR);
            if (seen != null && vectors != null) {
                Segment segment = compare(leaf, vectors.scorer(question).bulk(seen.iterator()));
                segments.add(segment);
                for (float best : segment.best()) {
                    if (!Float.isNaN(best)) {
                        all.add(best);
                    }
                }
            }
        }
        usual = all.usual();
        spread = all.deviation();
    }

    private static Segment compare(LeafReaderContext leaf, VectorScorer.Bulk scores) throws IOException {
        SortedDocValues iris = leaf.reader().getSortedDocValues(Names.IRI_ORDER);
        float[] best = new float[iris.getValueCount()];
        int[] documents = new int[best.length];
        Arrays.fill(best, Float.NaN);
        DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
        do {
            scores.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, leaf.reader().getLiveDocs(), buffer);
            for (int i = 0; i < buffer.size; i++) {
                iris.advanceExact(buffer.docs[i]);
                int number = iris.ordValue();
                float nearness = Signatures.nearness(buffer.features[i]);
                if (Float.isNaN(best[number]) || nearness > best[number]) {
                    best[number] = nearness;
                    documents[number] = leaf.docBase + buffer.docs[i];
                }
            }
        } while (buffer.size > 0);
        return new Segment(iris, best, documents);
    }

    @Override
    public List<NearRecord> nearest(Predicate<String> wanted, double least, int most) {
        PriorityQueue<Found> nearest = new PriorityQueue<>(Found.ORDER);
        for (Segment segment : segments) {
            for (int number = 0; number < segment.best().length; number++) {
                float nearness = segment.best()[number];
                if (nearness >= least && (nearest.size() < most || nearness >= nearest.peek().nearness())) {
                    Found found = new Found(segment.iri(number), nearness);
                    if (wanted.test(found.iri())) {
                        nearest.add(found);
                    }
                    if (nearest.size() > most) {
                        nearest.poll();
                    }
                }
            }
        }
        return nearest.stream().sorted(Found.ORDER.reversed())
                .map(found -> new NearRecord(found.iri(), found.nearness())).toList();
    }

    @Override
    public OptionalDouble nearness(String record) {
        return place(record).map(place -> OptionalDouble.of(place.nearness())).orElse(OptionalDouble.empty());
    }

    @Override
    public boolean glossed(String record) {
        return !glossed.isEmpty() && place(record).filter(place -> isGlossed(place.document())).isPresent();
    }

    private boolean isGlossed(int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        try {
            SortedDocValues languages = leaf.reader().getSortedDocValues(VectorDocuments.LANGUAGE);
            return languages.advanceExact(document - leaf.docBase)
                    && languages.lookupOrd(languages.ordValue()).utf8ToString().equals(glossed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<NearPassage> passage(String record) {
        return place(record).map(place -> {
            try {
                Layout.Stored stored = Layout.restore(searcher.storedFields()
                        .document(place.document(), Set.of(Names.STORED)).get(Names.STORED));
                return new NearPassage(stored.field(), stored.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<Place> place(String record) {
        BytesRef term = new BytesRef(LuceneStore.term(record));
        return segments.stream().flatMap(segment -> segment.place(term).stream()).findFirst();
    }

    @Override
    public double usual() {
        return usual;
    }

    @Override
    public double spread() {
        return spread;
    }
}
