package org.practicecommons.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.bench.GeneratedFile;
import org.practicecommons.bench.contest.Answer;
import org.practicecommons.bench.contest.Contestant;
import org.practicecommons.bench.contest.Question;
import org.practicecommons.operations.SearchMeans;

/** Only who finds the same can be compared. */
class SameAnswersTest {

    private static final int PRACTICES = 60;

    @TempDir
    Path folder;

    private Path quads() throws IOException {
        Path texts = folder.resolve("texts.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("{\"title\":\"Readers town").append(i % 7).append("\",\"description\":\"")
                    .append("Neighbours number").append("abcdefghijklmnopqrstuvwxyz".charAt(i % 26))
                    .append(" gather evenings around borrowed novels").append(i % 3)
                    .append(". Librarians welcome newcomers quietly every single month.\"}\n");
        }
        Files.writeString(texts, lines, StandardCharsets.UTF_8);
        Path quads = folder.resolve("practices.nq");
        new GeneratedFile(List.of(texts), 1).write(PRACTICES, quads);
        return quads;
    }

    private List<Answer> answers(Contestant system, Path quads, List<Question> questions) throws IOException {
        try (system) {
            Path own = Files.createDirectory(folder.resolve(system.getClass().getSimpleName()));
            system.load(quads, own, Terms.facets(), Terms.texts());
            List<Answer> answers = new java.util.ArrayList<>();
            for (Question question : questions) {
                answers.add(system.ask(question));
            }
            return answers;
        }
    }

    @Test
    void oursFindsWhatLuceneByItselfFindsAndWhatRefersToIt() throws IOException {
        Path quads = quads();
        Map<String, List<Question>> all = Questions.of(quads, 1, false);
        List<Question> questions = List.of("word", "phrase", "filtered", "after a save", "everything").stream()
                .flatMap(name -> all.get(name).stream()).toList();
        List<Answer> ours = answers(new OurSearch(SearchMeans.WORDS, 0), quads, questions);
        List<Answer> lucene = answers(new PlainLucene(), quads, questions);
        for (int i = 0; i < questions.size(); i++) {
            // one more word may name a concept, and then what refers to it is found too
            assertEquals(lucene.get(i).total(), ours.get(i).total(), 1 + lucene.get(i).total() * 0.1,
                    questions.get(i).toString());
            assertTrue(ours.get(i).total() >= lucene.get(i).total(), questions.get(i).toString());
        }
        assertEquals(lucene.getLast().total(), ours.getLast().total());
        assertTrue(ours.stream().anyMatch(answer -> answer.highlights() == Contestant.HITS), ours.toString());
        assertTrue(ours.getLast().values() > 10, ours.getLast().toString());
    }

    @Test
    void theSameFileAndSeedGiveTheSameQuestions() throws IOException {
        Path quads = quads();
        Map<String, List<Question>> questions = Questions.of(quads, 7, true);
        assertEquals(questions, Questions.of(quads, 7, true));
        assertEquals(Question.Form.MEANING, questions.get("hybrid").getFirst().form());
        assertTrue(questions.get("graph").stream().allMatch(Question::joins), questions.toString());
    }
}
