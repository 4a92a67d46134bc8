package org.practicecommons.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.practicecommons.search.Embedder;

/**
 * A model that reads so many passages; what comes after them gets vectors that are made up. Reading hundreds of
 * thousands takes hours, and how fast vectors are compared does not depend on what is in them. A vector that is made up
 * lies beside that of a passage that was read, as far from it as such passages lie from each other, so that a question
 * finds about as much.
 */
final class PartlyRead implements Embedder {

    /** Vectors of passages beside which others are made. */
    private static final int EXAMPLES = 4_096;
    /** How much of a vector that is made up is chance. */
    private static final float CHANCE = 0.5f;

    private final Embedder model;
    private final int most;
    private final List<float[]> examples = new ArrayList<>();
    private int read;

    /** @param model goes to this, which closes it */
    PartlyRead(Embedder model, int most) {
        this.model = model;
        this.most = most;
    }

    @Override
    public synchronized List<float[]> passages(List<String> texts) {
        if (read < most) {
            List<float[]> vectors = model.passages(texts);
            read += texts.size();
            vectors.stream().limit(Math.max(0, EXAMPLES - examples.size())).forEach(examples::add);
            return vectors;
        }
        return texts.stream().map(this::madeUp).toList();
    }

    private float[] madeUp(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = examples.get(random.nextInt(examples.size())).clone();
        double share = CHANCE / Math.sqrt(vector.length);
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (random.nextGaussian() * share);
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public Set<String> languages() {
        return model.languages();
    }

    @Override
    public int commonness(String word) {
        return model.commonness(word);
    }

    @Override
    public int longestPassage() {
        return model.longestPassage();
    }

    @Override
    public double related() {
        return model.related();
    }

    @Override
    public boolean available() {
        return model.available();
    }

    @Override
    public float[] question(String text) {
        return model.question(text);
    }

    @Override
    public void close() {
        model.close();
    }
}
