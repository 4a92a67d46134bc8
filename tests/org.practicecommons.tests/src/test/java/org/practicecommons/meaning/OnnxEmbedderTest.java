package org.practicecommons.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practicecommons.search.Embedder;

class OnnxEmbedderTest {

    private static final double MOST_SECONDS_TO_LOAD = 2;
    private static final String WITNESSES = "Safe houses let people testify in court without fear for their families.";
    private static final String BUDGETS = "Clerks of small towns learn to read and to draw up a yearly budget.";

    private static Embedder embedder;

    @BeforeAll
    static void load() {
        embedder = Embedder.installed().orElseThrow();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertTrue(embedder.available(), "the log says why");
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        assertTrue(seconds < MOST_SECONDS_TO_LOAD, () -> "loading took " + seconds + " s of this thread");
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void aQuestionLiesNearThePassageThatAnswersItInOtherWords() {
        float[] question = embedder.question("How do others protect witnesses?");
        List<float[]> passages = embedder.passages(List.of(WITNESSES, BUDGETS));
        double near = product(question, passages.get(0));
        double far = product(question, passages.get(1));
        assertTrue(near > far + 0.15, () -> near + " is not far above " + far);
    }

    @Test
    void vectorsHaveLengthOne() {
        for (String text : List.of("", "\u0000", "数据", WITNESSES, "word ".repeat(5_000))) {
            float[] vector = embedder.passages(List.of(text)).getFirst();
            assertEquals(embedder.dimensions(), vector.length);
            assertEquals(1, product(vector, vector), 1e-5);
        }
    }

    @Test
    void theWordsThatItSaysItReadsAllCountAndThoseFarBeyondDoNot() {
        String longest = "word ".repeat(embedder.longestPassage());
        float[] vector = embedder.passages(List.of(longest)).getFirst();
        assertTrue(product(vector, embedder.passages(List.of(longest + WITNESSES)).getFirst()) < 0.999);
        String tooLong = "word ".repeat(3 * embedder.longestPassage());
        assertArrayEquals(embedder.passages(List.of(tooLong)).getFirst(),
                embedder.passages(List.of(tooLong + WITNESSES)).getFirst());
    }

    @Test
    void aTextGetsTheSameVectorAloneInAListAndBesideOtherThreads() throws Exception {
        float[] alone = embedder.passages(List.of(WITNESSES)).getFirst();
        assertArrayEquals(alone, embedder.passages(List.of(BUDGETS + BUDGETS, WITNESSES)).getLast());
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<List<float[]>>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(() -> embedder.passages(List.of(BUDGETS, WITNESSES))));
            }
            for (Future<List<float[]>> answer : answers) {
                assertArrayEquals(alone, answer.get().getLast());
            }
        }
    }

    @Test
    void aClosedOneSaysSo() {
        Embedder other = new OnnxEmbedder();
        other.close();
        other.close();
        assertFalse(other.available());
        assertThrows(IllegalStateException.class, () -> other.question("witnesses"));
        assertTrue(embedder.available());
    }

    static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
