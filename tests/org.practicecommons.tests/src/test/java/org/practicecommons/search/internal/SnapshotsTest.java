package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    private static final Query ALL = MatchAllDocsQuery.INSTANCE;
    private static final Query PUBLIC = new TermQuery(new Term("audience", "public"));

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Snapshots snapshots = new Snapshots();
    private IndexWriter writer;
    private DirectoryReader state;
    private int asked;

    @BeforeEach
    void fill() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
        save("one", "public");
        save("two", "members");
        state = DirectoryReader.open(writer);
        save("three", "public");
        next();
    }

    @AfterEach
    void close() throws IOException {
        state.close();
        writer.close();
    }

    private void save(String key, String audience) throws IOException {
        Document document = new Document();
        document.add(new StringField("key", key, Field.Store.NO));
        document.add(new StringField("audience", audience, Field.Store.NO));
        writer.updateDocument(new Term("key", key), document);
    }

    private void next() throws IOException {
        DirectoryReader changed = DirectoryReader.openIfChanged(state, writer);
        state.close();
        state = changed;
    }

    private int count(Query audience) throws IOException {
        Snapshot snapshot = snapshots.of(state, audience);
        IndexSearcher searcher = new IndexSearcher(snapshot.reader());
        return snapshot.of(searcher, List.of("count"), () -> {
            asked++;
            return searcher.count(ALL);
        });
    }

    @Test
    void keepsWhatWasWorkedOutForEachAudienceUntilTheIndexChanges() throws IOException {
        assertEquals(List.of(3, 2, 3, 2), List.of(count(ALL), count(PUBLIC), count(ALL), count(PUBLIC)));
        assertEquals(2, asked, "once for each audience");
        save("four", "members");
        next();
        assertEquals(List.of(4, 2), List.of(count(ALL), count(PUBLIC)));
        assertEquals(4, asked, "and again after a change");
    }

    @Test
    void whatIsWithdrawnIsGoneAndOtherSegmentsAreTheSame() throws IOException {
        DirectoryReader before = snapshots.of(state, PUBLIC).reader();
        var unchanged = before.leaves().get(0).reader();
        assertEquals(2, before.numDocs());
        save("three", "members");
        next();
        DirectoryReader after = snapshots.of(state, PUBLIC).reader();
        assertEquals(1, after.numDocs());
        assertEquals(0, after.docFreq(new Term("key", "three")));
        assertSame(unchanged, after.leaves().get(0).reader());
        assertNotSame(unchanged, snapshots.of(state, ALL).reader().leaves().get(0).reader());
    }

    @Test
    void nothingIsKeptOfThoseWhoAskedLongestAgo() throws IOException {
        Snapshot first = snapshots.of(state, PUBLIC);
        for (int i = 0; i < 15; i++) {
            snapshots.of(state, new TermQuery(new Term("audience", "organisation " + i)));
        }
        assertSame(first, snapshots.of(state, PUBLIC));
        for (int i = 0; i < 16; i++) {
            snapshots.of(state, new TermQuery(new Term("audience", "organisation " + i)));
        }
        Snapshot again = snapshots.of(state, PUBLIC);
        assertNotSame(first, again);
        assertNotSame(first.reader().leaves().get(0).reader(), again.reader().leaves().get(0).reader());
        assertEquals(2, again.reader().numDocs());
    }

    @Test
    void nothingIsKeptOfThemEitherWhenTheIndexChangesBeforeEachQuestion() throws IOException {
        var unchanged = snapshots.of(state, PUBLIC).reader().leaves().get(0).reader();
        FacetNumbers numbers = numbers();
        next("changed");
        assertSame(unchanged, snapshots.of(state, PUBLIC).reader().leaves().get(0).reader());
        assertSame(numbers, numbers(), "they hold after the change");
        for (int i = 0; i < 16; i++) {
            next("changed " + i);
            snapshots.of(state, new TermQuery(new Term("audience", "organisation " + i)));
        }
        assertNotSame(unchanged, snapshots.of(state, PUBLIC).reader().leaves().get(0).reader());
        assertNotSame(numbers, numbers());
    }

    private void next(String key) throws IOException {
        save(key, "members");
        next();
    }

    private FacetNumbers numbers() throws IOException {
        Snapshot snapshot = snapshots.of(state, PUBLIC);
        Hierarchy flat = new Hierarchy(new IndexSearcher(snapshot.reader()), MatchNoDocsQuery.INSTANCE);
        return snapshot.numbers("", new FacetNumbers(flat, List.of(FacetNumbers.Column.OWN_VALUES)));
    }

    @Test
    void countsAWordAmongThoseWhoMaySeeIt() throws IOException {
        DirectoryReader visible = snapshots.of(state, PUBLIC).reader();
        for (int i = 0; i < 2; i++) {
            assertEquals(1, visible.docFreq(new Term("key", "three")));
            assertEquals(0, visible.docFreq(new Term("key", "two")));
        }
        assertEquals(1, snapshots.of(state, ALL).reader().docFreq(new Term("key", "two")));
    }
}
