package org.practicecommons.bench.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.bench.contest.Question.Form;

class ContestTest {

    private final CountingPeer peer = new CountingPeer();

    private List<String> said(String... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Contest.run(peer, new BufferedReader(new StringReader(String.join("\n", lines))),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void obeysLineByLineAndClosesAtTheEnd() throws IOException {
        Question two = new Question(Form.WORDS, "reading circle");
        assertEquals(List.of("loaded", "answer\t14\t14\t2\t0", "answer\t0\t0\t2\t0"),
                said("load\tall.nq\tfolder\tf1 f2\tt1", "question\t" + two.line(),
                        "question\t" + new Question(Form.ALL, "").line(), "answers"));
        assertTrue(peer.closed);
    }

    @Test
    void asksAllInTurnForAsManyClientsAsAreAskedFor() throws IOException {
        List<String> lines = said("question\t" + new Question(Form.WORDS, "a").line(),
                "question\t" + new Question(Form.WORDS, "bb").line(), "run\t2\t1", "forget", "answers");
        String[] ran = lines.getFirst().split("\t");
        assertEquals(1, lines.size());
        assertEquals("ran", ran[0]);
        assertEquals(peer.asked.get(), ran[2].split(" ").length);
        assertTrue(peer.asked.get() >= 2);
    }

    @Test
    void whatItDoesNotUnderstandEndsIt() {
        assertThrows(IOException.class, () -> said("dance"));
        assertTrue(peer.closed);
    }

    @Test
    void questionsAndAnswersAreOneLineEach() {
        Question filtered = new Question(Form.PREFIX, "parti").with("sectors", "http://x/sector", "http://x/1");
        Question joined = new Question(Form.PHRASE, "town hall").joined("network:x", "GRAPH ?g { ?g ?p ?o }");
        for (Question question : List.of(filtered, joined)) {
            assertEquals(question, Question.of(question.line()));
        }
        assertEquals(Answer.NONE, Answer.of(Answer.NONE.line()));
    }

    @Test
    void peersReadWordsAsLuceneAndConditionsAsSparql() {
        assertEquals(List.of("town", "hall"), new Question(Form.WORDS, "town hall").parts());
        assertEquals(List.of("\"town hall\""), new Question(Form.PHRASE, "town hall").parts());
        assertEquals(List.of("tow*"), new Question(Form.PREFIX, "tow").parts());
        assertEquals(List.of("town hall"), new Question(Form.SENTENCE, "town hall").parts());
        assertEquals("", new Question(Form.WORDS, "town").pattern());
        assertEquals("GRAPH ?g { ?g <http://x/s> <http://x/1> }",
                new Question(Form.WORDS, "town").with("sectors", "http://x/s", "http://x/1").pattern());
        assertEquals("GRAPH ?g { ?g ?p ?o }",
                new Question(Form.WORDS, "town").joined("network:x", "GRAPH ?g { ?g ?p ?o }").pattern());
    }
}
