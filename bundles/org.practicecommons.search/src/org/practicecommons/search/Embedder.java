package org.practicecommons.search;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Turns texts into vectors that lie near each other where the texts mean the same, on this machine and off line.
 *
 * <p>It costs nothing until {@link #available}, {@link #passages} or {@link #question} is called first: that loads the
 * model, in about a second. The same text always gets the same vector on the same machine, whatever stands beside it in
 * a list. Vectors have length 1, so their dot product says how near two texts are.
 *
 * <p>Safe for any thread. Computing happens on the thread that calls, and keeps one core busy: a question never waits
 * for passages that another thread gives.
 */
public interface Embedder extends AutoCloseable {

    /** Name and version of the model, to be kept beside its vectors: those of another model cannot be compared. */
    String model();

    /** How many numbers a vector has. */
    int dimensions();

    /** Languages, as {@code en}, that the model was trained for. In others it sees little more than equal words. */
    Set<String> languages();

    /**
     * How common a word is in what the model learnt from: the larger, the commoner; 0 for one that it has no number
     * for. Case and accents make no difference.
     *
     * @throws IllegalStateException when it is not available, or was closed
     */
    int commonness(String word);

    /** How many words of a passage are read for sure; what comes long after them changes nothing in its vector. */
    int longestPassage();

    /**
     * How near two texts have to be, as a dot product, before they have anything to do with each other. Models differ
     * in this: to some, any two sentences are half alike.
     */
    double related();

    /**
     * Whether this machine can run the model; the first call tries, and why it cannot goes to the log. The answer stays
     * the same until it is closed. Who gets {@code false} goes on by words alone.
     */
    boolean available();

    /**
     * The vectors of texts to be found, in the order given; also an empty text has one. Lists of some dozen texts keep
     * whoever waits for an end of the work from waiting long.
     *
     * @throws IllegalStateException when it is not available, or was closed
     */
    List<float[]> passages(List<String> texts);

    /**
     * The vector of what somebody looks for, to be compared with those of passages.
     *
     * @throws IllegalStateException when it is not available, or was closed
     */
    float[] question(String text);

    /** Gives the memory of the model back, once what other threads compute is done. Closing twice is one closing. */
    @Override
    void close();

    /**
     * A new one of the installed model, to be closed by whoever asked for it; empty when the product has none.
     *
     * <p>A bundle that has one names it under {@code META-INF/services}, and itself a buddy of this bundle in its
     * manifest, so that this class loader finds it inside OSGi as on a flat class path.
     */
    static Optional<Embedder> installed() {
        return ServiceLoader.load(Embedder.class, Embedder.class.getClassLoader()).findFirst();
    }
}
