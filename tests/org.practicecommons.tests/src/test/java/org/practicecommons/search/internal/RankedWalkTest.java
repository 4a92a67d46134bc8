package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walk finds, ranks and scores what Lucene does when it is asked the same document by document. */
class RankedWalkTest {

    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC);
    private static final int BEST = 50;
    /** A few windows, the last of them not full. */
    private static final int DOCUMENTS = 3 * Window.SIZE - 700;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Directory directory = new ByteBuffersDirectory();
    private IndexSearcher searcher;

    @BeforeEach
    void index() throws IOException {
        System.out.println("RankedWalkTest: run again with -Dseed=" + seed);
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer())
                .setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new StringField("id", String.valueOf(i), Field.Store.NO));
                document.add(new TextField("en", text(), Field.Store.NO));
                document.add(new TextField("fr", random.nextInt(4) == 0 ? text() : "", Field.Store.NO));
                document.add(new StringField("kind", String.valueOf(random.nextInt(5)), Field.Store.NO));
                document.add(new StringField("place", String.valueOf(random.nextInt(3)), Field.Store.NO));
                writer.addDocument(document);
                if (i == DOCUMENTS / 3) {
                    writer.commit();
                }
            }
            for (int i = 0; i < DOCUMENTS / 20; i++) {
                writer.deleteDocuments(new Term("id", String.valueOf(random.nextInt(DOCUMENTS))));
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @AfterEach
    void close() throws IOException {
        searcher.getIndexReader().close();
        directory.close();
    }

    /** Of twelve words, of which the first stands in most texts and the last in hardly any. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append('w').append((int) (12 * Math.pow(random.nextDouble(), 4))).append(' ');
        }
        return text.toString();
    }

    @Test
    void itIsWhatLuceneFinds() throws IOException {
        for (int round = 0; round < 200; round++) {
            List<Group> groups = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                groups.add(group(i == 0 || random.nextBoolean()));
            }
            int counting = (int) groups.stream().filter(Group::counts).count();
            int needed = 1 + random.nextInt(counting);
            assertSame(groups, needed, conditions());
        }
    }

    private Conditions conditions() {
        Map<String, Query> choices = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            choices.put("kind", ClauseQueries.best(List.of(new TermQuery(new Term("kind", "3")),
                    new TermQuery(new Term("kind", "4")))));
        }
        if (random.nextInt(3) == 0) {
            choices.put("place", new TermQuery(new Term("place", String.valueOf(random.nextInt(3)))));
        }
        return new Conditions(random.nextInt(3) == 0
                ? Optional.of(new TermQuery(new Term("en", "w1"))) : Optional.empty(), choices);
    }

    private void assertSame(List<Group> groups, int needed, Conditions conditions) throws IOException {
        Query query = query(groups, needed, conditions, "");
        TopFieldDocs expected = searcher.search(query, new TopFieldCollectorManager(ORDER, BEST, null,
                Integer.MAX_VALUE));
        RankedWalk walk = new RankedWalk(searcher, groups, needed, conditions,
                new TopFieldCollectorManager(ORDER, BEST, null, BEST).newCollector());
        assertFound(walk, groups, needed, conditions);
        TopFieldDocs ranked = walk.best();
        assertEquals(expected.scoreDocs.length, ranked.scoreDocs.length);
        for (int i = 0; i < ranked.scoreDocs.length; i++) {
            assertEquals(score(expected, i), score(ranked, i), 1e-5f * score(expected, i), () -> "scored by " + query);
        }
        assertFound(new RankedWalk(searcher, groups, needed, conditions, null), groups, needed, conditions);
    }

    private void assertFound(RankedWalk walk, List<Group> groups, int needed, Conditions conditions)
            throws IOException {
        walk.walk();
        assertEquals(searcher.count(query(groups, needed, conditions, "")), total(walk.matches()));
        for (String choice : List.of("kind", "place", "none")) {
            Query query = query(groups, needed, conditions, choice);
            assertEquals(searcher.count(query), total(walk.matchesBut(choice)), () -> "counted by " + query);
        }
        assertFalse(walk.isCut());
    }

    private static float score(TopFieldDocs docs, int place) {
        return (Float) ((org.apache.lucene.search.FieldDoc) docs.scoreDocs[place]).fields[0];
    }

    private static long total(List<MatchingDocs> matches) throws IOException {
        long total = 0;
        for (MatchingDocs segment : matches) {
            var documents = segment.bits().iterator();
            int count = 0;
            while (documents.nextDoc() != documents.NO_MORE_DOCS) {
                count++;
            }
            assertEquals(segment.totalHits(), count);
            total += count;
        }
        return total;
    }

    private Group group(boolean counts) {
        List<Query> alternatives = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            alternatives.add(new BoostQuery(alternative(random.nextBoolean() ? "en" : "fr"),
                    0.1f + random.nextFloat()));
        }
        return new Group(alternatives, counts);
    }

    private Query alternative(String field) {
        String word = "w" + random.nextInt(13);
        return switch (random.nextInt(4)) {
            case 0 -> ClauseQueries.constant(new TermQuery(new Term(field, word)), 2);
            case 1 -> new PhraseQuery(field, word, "w" + random.nextInt(3));
            default -> new TermQuery(new Term(field, word));
        };
    }

    private static Query query(List<Group> groups, int needed, Conditions conditions, String without) {
        BooleanQuery.Builder words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Group group : groups) {
            Query one = new DisjunctionMaxQuery(group.alternatives(), 0);
            (group.counts() ? words : all).add(one, Occur.SHOULD);
        }
        conditions.always().ifPresent(filter -> all.add(filter, Occur.FILTER));
        conditions.choices().forEach((choice, filter) -> {
            if (!choice.equals(without)) {
                all.add(filter, Occur.FILTER);
            }
        });
        return all.add(words.build(), Occur.MUST).build();
    }

    @Test
    void itEndsWhenTheTimeIsOver() throws IOException {
        searcher.setTimeout(() -> true);
        RankedWalk walk = new RankedWalk(searcher, List.of(new Group(List.of(new TermQuery(new Term("en", "w0"))),
                true)), 1, Conditions.NONE, null);
        walk.walk();
        assertEquals(0, total(walk.matches()));
        assertTrue(walk.isCut());
    }
}
