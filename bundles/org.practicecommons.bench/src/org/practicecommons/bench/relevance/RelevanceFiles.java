package org.practicecommons.bench.relevance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/**
 * The three files of a collection, plain or with gzip ({@code .gz}): documents and queries as JSON lines, judgements as
 * a table of query, document and grade, with or without a first line of names; TREC's four columns are read too.
 * Documents are passed on one at a time and never kept.
 */
public record RelevanceFiles(Path corpus, Path queries, Path judgements) {

    /**
     * A text to be found.
     *
     * @param language empty when the file does not say
     */
    record Passage(String id, String title, String text, String language) {
    }

    /** What somebody asked, with the grade of each document judged for it. */
    record Question(String id, String text, Map<String, Integer> grades) {

        /** Asking with a document of the collection finds that first of all; it is no answer unless it was judged. */
        boolean isItself(String document) {
            return document.equals(id) && !grades.containsKey(document);
        }
    }

    /** Takes one document at a time. */
    @FunctionalInterface
    interface PassageVisitor {
        void visit(Passage passage) throws IOException;
    }

    /** Takes one line at a time, counted from 1; empty lines are passed over. */
    @FunctionalInterface
    private interface LineVisitor {
        void visit(long number, String line) throws IOException;
    }

    /** @return how many there are */
    int forEachPassage(PassageVisitor visitor) throws IOException {
        Set<String> seen = new HashSet<>();
        ObjectMapper mapper = new ObjectMapper();
        forEachLine(corpus, (number, line) -> {
            JsonNode row = row(mapper, corpus, number, line);
            String id = id(row, corpus, number);
            if (!seen.add(id)) {
                throw trouble(corpus, number, "relevance.twice", "id", id);
            }
            visitor.visit(new Passage(id, row.path("title").asText("").strip(), row.path("text").asText("").strip(),
                    row.path("lang").asText("").strip()));
        });
        return seen.size();
    }

    /** Those that have judgements, in the order of the file. */
    List<Question> questions() throws IOException {
        Map<String, Map<String, Integer>> grades = grades();
        List<Question> questions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ObjectMapper mapper = new ObjectMapper();
        forEachLine(queries, (number, line) -> {
            JsonNode row = row(mapper, queries, number, line);
            String id = id(row, queries, number);
            if (!seen.add(id)) {
                throw trouble(queries, number, "relevance.twice", "id", id);
            }
            if (grades.containsKey(id)) {
                questions.add(new Question(id, row.path("text").asText(""), grades.get(id)));
            }
        });
        if (questions.isEmpty()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(RelevanceFiles.class, "relevance.noQuestions",
                    "queries", queries, "judgements", judgements));
        }
        return questions;
    }

    private Map<String, Map<String, Integer>> grades() throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        forEachLine(judgements, (number, line) -> {
            String[] cells = line.strip().split(line.indexOf('\t') >= 0 ? "\t" : "\\s+");
            boolean known = cells.length == 3 || cells.length == 4;
            String grade = cells[cells.length - 1].strip();
            if (known && grade.matches("-?\\d{1,6}(\\.0+)?")) {
                grades.computeIfAbsent(cells[0].strip(), any -> new HashMap<>())
                        .put(cells[cells.length - 2].strip(), (int) Double.parseDouble(grade));
            } else if (number > 1 || !known) {
                throw trouble(judgements, number, "relevance.badJudgement", "text", line);
            }
        });
        return grades;
    }

    private static JsonNode row(ObjectMapper mapper, Path file, long number, String line) {
        try {
            JsonNode row = mapper.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(RelevanceFiles.class, "relevance.badLine", "file",
                    file, "line", number), e);
        }
        throw trouble(file, number, "relevance.badLine");
    }

    private static String id(JsonNode row, Path file, long number) {
        String id = row.path("_id").asText("");
        if (id.isEmpty()) {
            throw trouble(file, number, "relevance.noId");
        }
        return id;
    }

    private static Refusal trouble(Path file, long line, String key, Object... more) {
        List<Object> values = new ArrayList<>(List.of("file", file, "line", line));
        values.addAll(List.of(more));
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(RelevanceFiles.class, key, values.toArray()));
    }

    private static void forEachLine(Path file, LineVisitor visitor) throws IOException {
        try (BufferedReader lines = open(file)) {
            long number = 0;
            for (String line = next(lines, file); line != null; line = next(lines, file)) {
                number++;
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    visitor.visit(number, text);
                }
            }
        }
    }

    private static BufferedReader open(Path file) {
        try {
            InputStream bytes = Files.newInputStream(file);
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw notRead(file, e);
        }
    }

    private static String next(BufferedReader lines, Path file) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw notRead(file, e);
        }
    }

    private static Refusal notRead(Path file, IOException cause) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(RelevanceFiles.class, "relevance.notRead", "file",
                file, "cause", cause.toString()), cause);
    }
}
