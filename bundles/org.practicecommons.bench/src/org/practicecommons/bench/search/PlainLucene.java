package org.practicecommons.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.practicecommons.bench.contest.Answer;
import org.practicecommons.bench.contest.Contestant;
import org.practicecommons.bench.contest.Question;

/**
 * Lucene by itself: the words in each language, titles counting more, counts of the same facets, highlights of the same
 * hits. It knows nothing of who may see what, of other names, or of records that refer to others.
 */
final class PlainLucene implements Contestant {

    private static final float TITLE = 0.5f;
    private static final int PASSAGES = 3;
    private static final int MOST_VALUES = 50;

    private final Analyzer analyzer = PlainDocuments.analyzer();
    private final FacetsConfig config = new FacetsConfig();
    private final Deque<DirectoryReader> opened = new ArrayDeque<>();
    private Directory directory;
    private Document practice;
    private IndexWriter writer;
    private volatile State present;

    /** One state of the index. */
    private record State(IndexSearcher searcher, SortedSetDocValuesReaderState facets) {
    }

    @Override
    public void load(Path quads, Path folder, List<String> facets, List<String> texts) throws IOException {
        directory = FSDirectory.open(folder);
        PlainDocuments documents = new PlainDocuments(config, facets, texts);
        documents.write(quads, directory);
        practice = documents.practice();
        show(DirectoryReader.open(directory));
    }

    private void show(DirectoryReader reader) throws IOException {
        opened.push(reader);
        present = new State(new IndexSearcher(reader), new DefaultSortedSetDocValuesReaderState(reader, config));
    }

    /** A practice once more as it is; found at once, on the disk whenever Lucene likes. */
    private synchronized void save() throws IOException {
        if (writer == null) {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            show(DirectoryReader.open(writer));
        }
        writer.updateDocument(new Term("iri", practice.get("iri")), practice);
        show(DirectoryReader.openIfChanged(opened.peek(), writer));
    }

    @Override
    public Answer ask(Question question) throws IOException {
        if (question.joins() || question.form() == Question.Form.MEANING) {
            return Answer.NONE;
        }
        if (question.form() == Question.Form.SAVED) {
            save();
        }
        State state = present;
        Query words = words(question);
        Query query = filtered(words, question);
        Object[] found = state.searcher.search(query, new MultiCollectorManager(
                new TopScoreDocCollectorManager(HITS, null, Integer.MAX_VALUE), new FacetsCollectorManager()));
        TopDocs top = (TopDocs) found[0];
        int values = values(state, (FacetsCollector) found[1], question.predicate());
        if (question.hasCondition()) {
            // what else could be chosen there
            values += values(state, state.searcher.search(words, new FacetsCollectorManager()), question.predicate());
        }
        for (var hit : top.scoreDocs) {
            Document document = state.searcher.storedFields().document(hit.doc, Set.of("iri", "title.en", "title.fr"));
            if (document.get("iri").isEmpty()) {
                throw new IOException("a record without an address");
            }
        }
        return new Answer(top.totalHits.value(), top.scoreDocs.length, values,
                question.form() == Question.Form.ALL ? 0 : highlights(state.searcher, query, top));
    }

    private static int values(State state, FacetsCollector matches, String chosen) throws IOException {
        Facets counts = new SortedSetDocValuesFacetCounts(state.facets, matches);
        int values = 0;
        for (FacetResult facet : counts.getAllDims(MOST_VALUES)) {
            values += facet.dim.equals(chosen) ? 0 : facet.labelValues.length;
        }
        return values;
    }

    private int highlights(IndexSearcher searcher, Query query, TopDocs top) throws IOException {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
        Map<String, String[]> passages = highlighter.highlightFields(new String[] {"text.en", "text.fr", "text.und"},
                query, top, new int[] {PASSAGES, PASSAGES, PASSAGES});
        int highlights = 0;
        for (int hit = 0; hit < top.scoreDocs.length; hit++) {
            int at = hit;
            highlights += passages.values().stream().anyMatch(texts -> texts[at] != null) ? 1 : 0;
        }
        return highlights;
    }

    private static Query filtered(Query words, Question question) {
        return question.hasCondition() ? new BooleanQuery.Builder().add(words, Occur.MUST)
                .add(new TermQuery(new Term(question.predicate(), question.value())), Occur.FILTER).build() : words;
    }

    private Query words(Question question) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        switch (question.form()) {
            case ALL -> all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
            case PHRASE -> all.add(anywhere(question.words(), question.form()), Occur.MUST);
            case WORDS, SAVED, PREFIX -> List.of(question.words().split(" "))
                    .forEach(word -> all.add(anywhere(word, question.form()), Occur.MUST));
            case SENTENCE, MEANING -> List.of(question.words().split(" "))
                    .forEach(word -> all.add(anywhere(word, question.form()), Occur.SHOULD));
        }
        return all.build();
    }

    /** In any language, and in titles on top. */
    private Query anywhere(String words, Question.Form form) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String language : PlainDocuments.LANGUAGES) {
            add(any, query("text." + language, words, form), 1);
            add(any, query("title." + language, words, form), TITLE);
        }
        return any.build();
    }

    private static void add(BooleanQuery.Builder any, Query query, float weight) {
        if (query != null) {
            any.add(new BoostQuery(query, weight), Occur.SHOULD);
        }
    }

    /** Null where an analyzer leaves nothing of the words. */
    private Query query(String field, String words, Question.Form form) {
        return switch (form) {
            case PREFIX -> new PrefixQuery(new Term(field, words));
            case PHRASE -> new QueryBuilder(analyzer).createPhraseQuery(field, words);
            default -> new QueryBuilder(analyzer).createBooleanQuery(field, words, Occur.MUST);
        };
    }

    @Override
    public void close() throws IOException {
        for (DirectoryReader reader : opened) {
            reader.close();
        }
        if (writer != null) {
            writer.close();
        }
        if (directory != null) {
            directory.close();
        }
    }
}
