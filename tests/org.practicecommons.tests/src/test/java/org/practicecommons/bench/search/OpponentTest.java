package org.practicecommons.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.bench.contest.Answer;
import org.practicecommons.bench.contest.CountingPeer;
import org.practicecommons.bench.contest.Question;
import org.practicecommons.bench.contest.Question.Form;

class OpponentTest {

    private static List<String> java(String main) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), main);
    }

    @Test
    void anotherProcessAnswersAndIsTimed() throws IOException {
        try (Opponent opponent = new Opponent(java(CountingPeer.class.getName()))) {
            opponent.load(Path.of("all.nq"), Path.of("folder"), List.of("f1", "f2", "f3"), List.of("t"));
            opponent.prepare(List.of(new Question(Form.WORDS, "town hall"), new Question(Form.ALL, "")));
            assertEquals(List.of(new Answer(9, 9, 3, 0), new Answer(0, 0, 3, 0)), opponent.answers(2));
            opponent.prepare(List.of(new Question(Form.WORDS, "x")));
            Latency latency = opponent.run(2, 1);
            assertTrue(latency.answers() >= 2 && latency.perSecond() > 0 && latency.p50() <= latency.p99(),
                    latency.toString());
        }
    }

    @Test
    void aProcessThatEndsIsTroubleAndNoWaiting() throws IOException {
        try (Opponent opponent = new Opponent(List.of(java("x").getFirst(), "-version"))) {
            assertThrows(IOException.class, () -> opponent.answers(1));
        }
    }
}
