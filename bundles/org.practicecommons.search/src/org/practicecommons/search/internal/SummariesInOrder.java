package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.practicecommons.search.RevisionSummary;

/**
 * Walks through the records of an index by the bytes of their IRIs, one after the other, so that memory does not grow
 * with their number. (Those whose IRI is too long for a term come by its digest.)
 */
public final class SummariesInOrder {

    private final IndexReader reader;
    private final String record;
    private final String summary;

    /**
     * @param record name of the field that holds the IRI as a term
     * @param summary name of the stored field with the summary
     */
    private SummariesInOrder(IndexReader reader, String record, String summary) {
        this.reader = reader;
        this.record = record;
        this.summary = summary;
    }

    /** Of a ledger, as far as its reader shows them. */
    public static SummariesInOrder ofLedger(IndexReader reader) {
        return new SummariesInOrder(reader, RevisionDocuments.RECORD, RevisionDocuments.SUMMARY);
    }

    public static SummariesInOrder ofIndex(IndexReader reader) {
        return new SummariesInOrder(reader, Names.IRI, Names.SUMMARY);
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
            List<RevisionSummary> found = new ArrayList<>(1);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (live == null || live.get(doc)) {
                    found.add(read(stored, doc));
                }
            }
            more = found.isEmpty() || visitor.test(found);
        }
    }

    private RevisionSummary read(StoredFields stored, int doc) throws IOException {
        BytesRef bytes = stored.document(doc).getBinaryValue(summary);
        return RevisionCodec.decode(bytes.bytes, bytes.offset, bytes.length);
    }
}
