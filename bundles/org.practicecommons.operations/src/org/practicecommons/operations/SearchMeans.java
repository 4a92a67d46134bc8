package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.operations.internal.Upkeep;
import org.practicecommons.search.Embedder;

/** By what a home is searched. */
public enum SearchMeans {
    /** By words alone, and no graph is kept before somebody asks it: to measure the one without the other. */
    WORDS_WITHOUT_GRAPH,
    /** By words alone: what work needs in which nobody searches. */
    WORDS,
    /** By words, and by meaning where this installation can compute it. */
    ALL_INSTALLED;

    Upkeep upkeep() {
        return switch (this) {
            case WORDS_WITHOUT_GRAPH -> new Upkeep(Optional.empty(), false);
            case WORDS -> Upkeep.BY_WORDS;
            case ALL_INSTALLED -> Upkeep.by(Embedder.installed());
        };
    }
}
