package org.practicecommons.bench.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * The alternative: Lucene's own analyser of the language and BM25 as it comes, over title and text in one field; any
 * word of the question may match, and none of its signs means anything.
 */
final class PlainIndex implements Ranker, AutoCloseable {

    private static final String TEXT = "text";
    private static final String ID = "id";
    private static final String ORDER = "order";
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(ORDER, SortField.Type.STRING));
    private static final double BUFFER_MIB = 64;

    private final Analyzer analyzer;
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainIndex(Analyzer analyzer, Directory directory) throws IOException {
        this.analyzer = analyzer;
        this.directory = directory;
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
    }

    static PlainIndex of(RelevanceFiles files, String language, Path folder) throws IOException {
        Analyzer analyzer = language.equals("fr") ? new FrenchAnalyzer() : new EnglishAnalyzer();
        Directory directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MIB)
                .setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            files.forEachPassage(passage -> {
                Document document = new Document();
                document.add(new StringField(ID, passage.id(), Field.Store.YES));
                document.add(new SortedDocValuesField(ORDER, new BytesRef(passage.id())));
                document.add(new TextField(TEXT, passage.title() + "\n" + passage.text(), Field.Store.NO));
                writer.addDocument(document);
            });
        }
        return new PlainIndex(analyzer, directory);
    }

    @Override
    public List<String> rank(String words, int most) throws IOException {
        Query any = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words, BooleanClause.Occur.SHOULD);
        List<String> ranking = new ArrayList<>();
        if (any != null) {
            for (ScoreDoc hit : searcher.search(any, most, BEST_FIRST).scoreDocs) {
                ranking.add(searcher.storedFields().document(hit.doc).get(ID));
            }
        }
        return ranking;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
