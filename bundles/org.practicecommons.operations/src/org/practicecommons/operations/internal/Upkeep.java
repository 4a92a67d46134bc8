package org.practicecommons.operations.internal;

import java.util.Optional;
import org.practicecommons.search.Embedder;

/**
 * What of a home follows its journal beside the ledger and the index, which every home has.
 *
 * @param embedder computes what texts mean, and belongs to whoever made this; empty for search by words alone
 * @param graphs whether graphs follow from the start, or only once somebody asks one
 */
public record Upkeep(Optional<Embedder> embedder, boolean graphs) {

    /** For work in which nobody searches by meaning. */
    public static final Upkeep BY_WORDS = by(Optional.empty());

    public static Upkeep by(Optional<Embedder> embedder) {
        return new Upkeep(embedder, true);
    }
}
