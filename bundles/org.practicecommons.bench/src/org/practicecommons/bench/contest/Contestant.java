package org.practicecommons.bench.contest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A system that answers questions; asked by several threads at once after it was loaded. */
public interface Contestant extends AutoCloseable {

    /** How many hits each answer lists. */
    int HITS = 20;

    /**
     * Takes records, each in a graph of its own.
     *
     * @param quads N-Quads, those of one record together
     * @param folder for what it keeps; exists and is empty
     * @param facets predicates whose values are counted
     * @param texts predicates whose values are searched
     */
    void load(Path quads, Path folder, List<String> facets, List<String> texts) throws IOException;

    /** The best hits with what matched in them, the total, and the counts of facets. */
    Answer ask(Question question) throws IOException;

    @Override
    void close() throws IOException;
}
