package org.practicecommons.meaning;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.practicecommons.meaning.internal.SentenceModel;
import org.practicecommons.search.Embedder;

/**
 * Runs the sentence model bge-small-en-v1.5 (BAAI) in ONNX Runtime.
 *
 * <p>Each text is computed by itself. That costs no time on a processor, and the model needs it: its 8-bit numbers are
 * scaled to whatever is computed together, so that in a batch the vector of a text would depend on its neighbours.
 */
public final class OnnxEmbedder implements Embedder {

    /** What the model card asks to be put before a question, never before a passage. */
    private static final String INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    /** Questions about nothing that a collection holds came no nearer than 0.56 to any of its passages. */
    private static final double RELATED = 0.58;

    /** Many compute at once, one alone loads and closes. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private SentenceModel model;
    private boolean tried;

    @Override
    public String model() {
        return SentenceModel.NAME;
    }

    @Override
    public int dimensions() {
        return SentenceModel.DIMENSIONS;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public int longestPassage() {
        return SentenceModel.WORDS;
    }

    @Override
    public double related() {
        return RELATED;
    }

    @Override
    public boolean available() {
        lock.readLock().lock();
        try {
            if (tried) {
                return model != null;
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            if (!tried) {
                tried = true;
                model = load();
            }
            return model != null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static SentenceModel load() {
        try {
            return SentenceModel.load();
        } catch (IOException | OrtException | LinkageError e) {
            System.getLogger(OnnxEmbedder.class.getName()).log(System.Logger.Level.WARNING,
                    "This machine cannot run the model that compares texts by meaning; search goes on by words alone.",
                    e);
            return null;
        }
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    @Override
    public float[] question(String text) {
        return vector(INSTRUCTION + text);
    }

    @Override
    public int commonness(String word) {
        return ask(open -> open.commonness(word));
    }

    private float[] vector(String text) {
        return ask(open -> open.vector(text));
    }

    private <R> R ask(Function<SentenceModel, R> question) {
        available();
        lock.readLock().lock();
        try {
            if (model == null) {
                throw new IllegalStateException("the model is not available or was closed");
            }
            return question.apply(model);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            tried = true;
            if (model != null) {
                model.close();
                model = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
