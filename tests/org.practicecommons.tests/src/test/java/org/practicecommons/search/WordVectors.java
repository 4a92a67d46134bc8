package org.practicecommons.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for a model: each word is a direction of its own, drawn from its letters, or that of the word which means
 * the same; a text is their sum.
 */
public final class WordVectors implements Embedder {

    private static final int DIMENSIONS = 64;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger read = new AtomicInteger();
    private final Map<String, String> meanings;
    private final Set<String> languages;

    /** Each word means something else. */
    public WordVectors() {
        this(Map.of());
    }

    /** @param meanings words in small letters, each with the one that it is the same as */
    public WordVectors(Map<String, String> meanings) {
        this(meanings, Set.of("en"));
    }

    public WordVectors(Map<String, String> meanings, Set<String> languages) {
        this.meanings = meanings;
        this.languages = languages;
    }

    /** How many passages were computed. */
    public int read() {
        return read.get();
    }

    @Override
    public String model() {
        return "word-vectors-1";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public Set<String> languages() {
        return languages;
    }

    /** Words that mean the same as others are the ones it knows. */
    @Override
    public int commonness(String word) {
        return meanings.containsKey(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }

    @Override
    public int longestPassage() {
        return 200;
    }

    @Override
    public double related() {
        return 0.3;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        read.addAndGet(texts.size());
        return texts.stream().map(this::question).toList();
    }

    @Override
    public float[] question(String text) {
        if (closed.get()) {
            throw new IllegalStateException("closed");
        }
        double[] sum = new double[DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            Random direction = new Random(meanings.getOrDefault(word, word).hashCode());
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += direction.nextGaussian();
            }
        }
        double length = 0;
        for (double each : sum) {
            length += each * each;
        }
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (sum[i] / Math.sqrt(length));
        }
        return vector;
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
