package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.practicecommons.search.RevisionSummary;

/**
 * Walks through the records of an index by the bytes of their IRIs, one after the other, so that memory does not grow
 * with their number. (Those whose IRI is too long for a term come by its digest.)
 */
public final class SummariesInOrder {

    private final IndexReader reader;
    private final String record;
    private final String summary;
    private final Optional<Bits> wanted;

    /**
     * @param record name of the field that holds the IRI as a term
     * @param summary name of the stored field with the summary
     * @param wanted the documents of which a record has one at least; all when empty
     */
    private SummariesInOrder(IndexReader reader, String record, String summary, Optional<Bits> wanted) {
        this.reader = reader;
        this.record = record;
        this.summary = summary;
        this.wanted = wanted;
    }

    /** Of a ledger, as far as its reader shows them. */
    public static SummariesInOrder ofLedger(IndexReader reader) {
        return new SummariesInOrder(reader, RevisionDocuments.RECORD, RevisionDocuments.SUMMARY, Optional.empty());
    }

    /** The same, without reading those of other kinds. */
    public static SummariesInOrder ofLedger(IndexReader reader, String kind) throws IOException {
        FixedBitSet ofKind = new FixedBitSet(reader.maxDoc());
        PostingsEnum documents = MultiTerms.getTermPostingsEnum(reader, RevisionDocuments.KIND, new BytesRef(kind),
                PostingsEnum.NONE);
        if (documents != null) {
            ofKind.or(documents);
        }
        return new SummariesInOrder(reader, RevisionDocuments.RECORD, RevisionDocuments.SUMMARY, Optional.of(ofKind));
    }

    public static SummariesInOrder ofIndex(IndexReader reader) {
        return new SummariesInOrder(reader, Names.IRI, Names.SUMMARY, Optional.empty());
    }

    /** @param visitor gets all documents of one record at a time; answers whether to go on */
    public void forEach(Predicate<List<RevisionSummary>> visitor) throws IOException {
        StoredFields stored = reader.storedFields();
        Terms terms = MultiTerms.getTerms(reader, record);
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum records = terms == null ? TermsEnum.EMPTY : terms.iterator();
        PostingsEnum documents = null;
        boolean more = true;
        while (more && records.next() != null) {
            documents = records.postings(documents, PostingsEnum.NONE);
            List<Integer> found = new ArrayList<>(1);
            boolean asked = wanted.isEmpty();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (live == null || live.get(doc)) {
                    found.add(doc);
                    asked |= !wanted.isEmpty() && wanted.get().get(doc);
                }
            }
            more = found.isEmpty() || !asked || visitor.test(read(stored, found));
        }
    }

    private List<RevisionSummary> read(StoredFields stored, List<Integer> documents) throws IOException {
        List<RevisionSummary> read = new ArrayList<>(documents.size());
        for (int doc : documents) {
            BytesRef bytes = stored.document(doc).getBinaryValue(summary);
            read.add(RevisionCodec.decode(bytes.bytes, bytes.offset, bytes.length));
        }
        return read;
    }
}
