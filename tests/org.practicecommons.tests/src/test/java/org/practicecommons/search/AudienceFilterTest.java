package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.search.internal.AudienceFilter;

class AudienceFilterTest {

    private static final List<String> SCOPES = List.of("urn:a", "urn:b", "urn:c", "urn:" + "x".repeat(9_000));

    @Test
    void agreesWithTheSessionOnEveryLevelForManySessions() throws IOException {
        List<Audience> audiences = allAudiences();
        long seed = Long.getLong("seed", 20260101L);
        Random random = new Random(seed);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory, audiences);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int i = 0; i < 500; i++) {
                    Session session = anySession(random);
                    assertEquals(seenByRule(audiences, session), seenByFilter(searcher, session),
                            () -> "seed " + seed);
                }
            }
        }
    }

    private static List<Audience> allAudiences() {
        List<Audience> audiences = new ArrayList<>(List.of(Audience.MEMBERS, Audience.PUBLIC));
        for (Audience.Level level : EnumSet.range(Audience.Level.ORGANISATION, Audience.Level.NETWORK)) {
            SCOPES.forEach(scope -> audiences.add(new Audience(level, scope)));
        }
        return audiences;
    }

    private static void write(ByteBuffersDirectory directory, List<Audience> audiences) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (Audience audience : audiences) {
                Document document = new Document();
                document.add(new StringField(AudienceFilter.FIELD, AudienceFilter.term(audience), Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }

    private static Session anySession(Random random) {
        Set<String> groups = new TreeSet<>(SCOPES);
        groups.removeIf(scope -> random.nextBoolean());
        Set<Right> rights = random.nextInt(4) == 0 ? Set.of(Right.ADMINISTER) : Set.of(Right.CURATE);
        String organisation = random.nextBoolean() ? "" : SCOPES.get(random.nextInt(SCOPES.size()));
        return new Session(random.nextInt(3) == 0 ? "" : "urn:me", organisation, groups, rights, Locale.ENGLISH);
    }

    private static List<String> seenByRule(List<Audience> audiences, Session session) {
        return audiences.stream().filter(session::maySee).map(AudienceFilterTest::shortly).toList();
    }

    private static List<String> seenByFilter(IndexSearcher searcher, Session session) throws IOException {
        List<Audience> audiences = allAudiences();
        TreeSet<Integer> found = new TreeSet<>();
        for (ScoreDoc hit : searcher.search(AudienceFilter.of(session), audiences.size()).scoreDocs) {
            found.add(hit.doc);
        }
        return found.stream().map(audiences::get).map(AudienceFilterTest::shortly).toList();
    }

    private static String shortly(Audience audience) {
        String text = audience.toString();
        return text.substring(0, Math.min(text.length(), 30));
    }
}
