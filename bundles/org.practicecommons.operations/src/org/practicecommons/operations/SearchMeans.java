package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.search.Embedder;

/** By what a home is searched. */
public enum SearchMeans {
    /** By words alone: what work needs in which nobody searches. */
    WORDS,
    /** By words, and by meaning where this installation can compute it. */
    ALL_INSTALLED;

    Optional<Embedder> embedder() {
        return this == WORDS ? Optional.empty() : Embedder.installed();
    }
}
