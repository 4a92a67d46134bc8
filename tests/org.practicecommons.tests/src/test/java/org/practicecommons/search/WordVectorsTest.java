package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That tests which lean on these vectors lean on what the contract promises. */
class WordVectorsTest {

    private final WordVectors vectors = new WordVectors();

    @Test
    void textsThatShareWordsLieNearerThanOthers() {
        float[] question = vectors.question("safe shelter for witnesses");
        List<float[]> passages = vectors.passages(List.of("Witnesses need a safe shelter", "Training of trainers"));
        assertTrue(dot(question, passages.get(0)) > 0.6, () -> "near: " + dot(question, passages.get(0)));
        assertTrue(dot(question, passages.get(1)) < 0.4, () -> "far: " + dot(question, passages.get(1)));
    }

    @Test
    void aTextAlwaysGetsTheSameVectorOfLengthOne() {
        for (String text : List.of("Witnesses", "", "数据 protection des témoins")) {
            float[] vector = vectors.question(text);
            assertEquals(1, dot(vector, vector), 1e-5);
            assertArrayEquals(vector, new WordVectors().passages(List.of("other", text)).get(1));
        }
    }

    @Test
    void aClosedOneAnswersNothing() {
        vectors.close();
        vectors.close();
        assertThrows(IllegalStateException.class, () -> vectors.question("witnesses"));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
