package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.practicecommons.base.Audience;
import org.practicecommons.search.Embedder;
import org.practicecommons.search.SearchDocument;

/** Turns records into documents with vectors. What was read once is not computed again. */
public final class ExcerptReader {

    private final Embedder embedder;
    private final LuceneStore own;
    private final Collection<LuceneStore> known;
    private final Excerpts excerpts;

    /**
     * @param gloss for the same model
     * @param own where the documents go
     * @param known where else to look for what was read before, guarded by itself
     */
    public ExcerptReader(Embedder embedder, Gloss gloss, LuceneStore own, Collection<LuceneStore> known) {
        this.embedder = embedder;
        this.own = own;
        this.known = known;
        this.excerpts = new Excerpts(gloss, embedder.longestPassage());
    }

    public List<Document> documents(String record, Audience audience, SearchDocument texts) {
        List<Excerpts.Excerpt> all = excerpts.of(texts);
        List<byte[]> vectors = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Excerpts.Excerpt excerpt : all) {
            Optional<byte[]> before = before(VectorDocuments.digest(excerpt));
            vectors.add(before.orElse(null));
            if (before.isEmpty()) {
                unknown.add(excerpt.context());
            }
        }
        List<float[]> computed = unknown.isEmpty() ? List.of() : embedder.passages(unknown);
        List<Document> documents = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            byte[] vector = vectors.get(i) == null ? Signatures.of(computed.get(next++)) : vectors.get(i);
            documents.add(VectorDocuments.of(record, audience, all.get(i), vector));
        }
        return documents;
    }

    private Optional<byte[]> before(String digest) {
        synchronized (known) {
            return known.stream().flatMap(store -> (store == own ? store.readStale(searcher -> find(searcher, digest))
                    : store.read(searcher -> find(searcher, digest))).stream()).findFirst();
        }
    }

    private static Optional<byte[]> find(IndexSearcher searcher, String digest) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(VectorDocuments.DIGEST, digest)), 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found[0].doc, leaves));
        ByteVectorValues vectors = leaf.reader().getByteVectorValues(VectorDocuments.VECTOR);
        KnnVectorValues.DocIndexIterator at = vectors.iterator();
        at.advance(found[0].doc - leaf.docBase);
        return Optional.of(vectors.vectorValue(at.index()).clone());
    }
}
