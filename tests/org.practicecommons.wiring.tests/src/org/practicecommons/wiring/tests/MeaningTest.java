package org.practicecommons.wiring.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.search.Embedder;

/** Search finds the model that another bundle brings, and the libraries of this platform load from their fragment. */
class MeaningTest {

    @Test
    void textsThatMeanTheSameLieNear() {
        try (Embedder embedder = Embedder.installed().orElseThrow()) {
            assertTrue(embedder.available(), "the log says why the model does not run");
            float[] question = embedder.question("protecting those who testify");
            List<float[]> passages = embedder.passages(List.of(
                    "Safe houses for witnesses in criminal trials", "Budget training for municipal clerks"));
            assertEquals(embedder.dimensions(), question.length);
            assertTrue(product(question, passages.getFirst()) > product(question, passages.getLast()) + 0.1);
        }
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
