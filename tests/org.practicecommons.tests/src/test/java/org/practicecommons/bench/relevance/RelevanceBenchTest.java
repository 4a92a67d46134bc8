package org.practicecommons.bench.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.bench.relevance.RelevanceBench.Mode;
import org.practicecommons.bench.relevance.RelevanceFiles.Question;

class RelevanceBenchTest {

    private static final String CORPUS = """
            {"_id": "d/1", "title": "Wells of the old town", "text": "Who repairs a well, and how the water is shared."}
            {"_id": "d 2", "title": "", "text": "Keys and locks: a locksmith teaches."}
            {"_id": "3", "text": "Water, water everywhere \\u2013 and none to share."}
            """;
    private static final String QUERIES = """
            {"_id": "q1", "text": "Who shares the water of the well?"}
            {"_id": "q2", "text": "lock smiths' keys"}
            {"_id": "q3", "text": "never judged"}
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private RelevanceFiles files(String judgements) throws IOException {
        return new RelevanceFiles(file("corpus.jsonl", CORPUS), file("queries.jsonl", QUERIES),
                file("qrels.tsv", judgements));
    }

    private static RelevanceBench.Collection english(RelevanceFiles files) {
        return new RelevanceBench.Collection(files, "en", "en", Optional.empty());
    }

    @Test
    void lucenesRankingAndOursComeFromTheSameDocuments() throws IOException {
        List<Message> notes = new ArrayList<>();
        RelevanceFiles files = files("query-id\tcorpus-id\tscore\nq1\td/1\t1\nq2\td 2\t2\n");
        Map<Mode, RelevanceBench.Result> results =
                new RelevanceBench(english(files), notes::add).run(EnumSet.of(Mode.BM25, Mode.KEYWORD), folder);
        assertEquals(Set.of(Mode.BM25, Mode.KEYWORD), results.keySet());
        results.values().forEach(result -> assertEquals(new RankingQuality(1, 1, 1, 1), result.quality()));
        assertEquals(List.of(), notes);
        try (var left = Files.list(folder)) {
            assertEquals(List.of("corpus.jsonl", "qrels.tsv", "queries.jsonl"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void judgementsAreReadWithAndWithoutNamesAndInFourColumnsAndWithGzip() throws IOException {
        Path packed = folder.resolve("queries.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(("\uFEFF" + QUERIES).getBytes(StandardCharsets.UTF_8));
        }
        for (String written : List.of("q1\t3\t1\nq2\td 2\t0\n",
                "query\tdocument\tgrade\r\n\nq1\t3\t1\r\nq2\td 2\t0\r\n",
                "q1\t0\t3\t1\nq2\tQ0\td 2\t0.0\n")) {
            List<Question> questions =
                    new RelevanceFiles(file("corpus.jsonl", CORPUS), packed, file("qrels", written)).questions();
            assertEquals(List.of("q1", "q2"), questions.stream().map(Question::id).toList());
            assertEquals(Map.of("3", 1), questions.get(0).grades());
            assertEquals(Map.of("d 2", 0), questions.get(1).grades());
        }
        assertEquals(Map.of("3", 1), files("q1 0 3 1\n").questions().get(0).grades());
    }

    @Test
    void aDocumentThatAsksIsNoAnswerToItself() {
        assertTrue(new Question("a", "", Map.of("b", 1)).isItself("a"));
        assertTrue(!new Question("a", "", Map.of("a", 1)).isItself("a"));
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() throws IOException {
        assertTrue(trouble(files("q1\td/1\t1\nq1\td/1\n")).contains("qrels.tsv, line 2"));
        assertTrue(trouble(files("q1\td/1\t1\nq1\td/1\tyes\n")).contains("qrels.tsv, line 2"));
        assertTrue(trouble(files("other\td/1\t1\n")).startsWith("None of the queries"));
        RelevanceFiles good = files("q1\td/1\t1\n");
        assertTrue(trouble(new RelevanceFiles(good.corpus(), file("broken.jsonl", "{\"_id\": \"q1\"}\n{\"_id\":\n"),
                good.judgements())).contains("broken.jsonl, line 2"));
        assertTrue(trouble(new RelevanceFiles(good.corpus(), file("list.jsonl", "[1]\n"), good.judgements()))
                .contains("list.jsonl, line 1"));
        assertTrue(trouble(new RelevanceFiles(good.corpus(), folder.resolve("none.jsonl"), good.judgements()))
                .contains("none.jsonl"));
        RelevanceFiles twice = new RelevanceFiles(file("twice.jsonl", CORPUS + CORPUS), good.queries(),
                good.judgements());
        assertTrue(trouble(twice).contains("twice.jsonl, line 4"));
        RelevanceFiles nameless = new RelevanceFiles(file("nameless.jsonl", "{\"text\": \"a\"}\n"), good.queries(),
                good.judgements());
        assertTrue(trouble(nameless).contains("nameless.jsonl, line 1"));
    }

    private String trouble(RelevanceFiles files) {
        return assertThrows(Refusal.class,
                () -> new RelevanceBench(english(files), note -> { }).run(EnumSet.of(Mode.BM25), folder)).sentence()
                .in(Locale.ENGLISH);
    }
}
