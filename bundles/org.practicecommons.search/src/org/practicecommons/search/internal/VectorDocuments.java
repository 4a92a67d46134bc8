package org.practicecommons.search.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.base.Audience;
import org.practicecommons.search.Embedder;

/** The documents that keep vectors: one for each excerpt of a record. */
public final class VectorDocuments {

    static final String VECTOR = "vector";
    static final String LANGUAGE = "language";
    static final String DIGEST = "digest";
    private static final int NO_GRAPH = Integer.MAX_VALUE;

    private VectorDocuments() {
    }

    /** Names the shape of documents made with that model. */
    public static String format(Embedder embedder) {
        return "vectors 2 " + embedder.model() + " " + embedder.dimensions();
    }

    /** Vectors are kept side by side, without the graph of an approximate search: see {@link Comparison}. */
    public static IndexWriterConfig config() {
        KnnVectorsFormat flat = new Lucene99HnswVectorsFormat(Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH, 1, null, NO_GRAPH);
        return new IndexWriterConfig().setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return flat;
            }
        });
    }

    static Document of(String record, Audience audience, Excerpts.Excerpt excerpt, byte[] vector) {
        Document document = new Document();
        document.add(new StringField(Names.IRI, LuceneStore.term(record), Field.Store.NO));
        document.add(new SortedDocValuesField(Names.IRI_ORDER, new BytesRef(LuceneStore.term(record))));
        document.add(new StringField(AudienceFilter.FIELD, AudienceFilter.term(audience), Field.Store.NO));
        document.add(new StringField(DIGEST, digest(excerpt), Field.Store.NO));
        document.add(new SortedDocValuesField(LANGUAGE, new BytesRef(excerpt.text().language())));
        document.add(new StoredField(Names.STORED, Layout.store(excerpt.field(), excerpt.text())));
        document.add(new KnnByteVectorField(VECTOR, vector, VectorSimilarityFunction.COSINE));
        return document;
    }

    /** By which an excerpt that was read before is known again. */
    static String digest(Excerpts.Excerpt excerpt) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(excerpt.context().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
