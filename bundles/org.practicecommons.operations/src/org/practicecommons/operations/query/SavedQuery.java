package org.practicecommons.operations.query;

import java.time.Instant;
import java.util.Objects;

/**
 * A query that somebody keeps.
 *
 * @param saved when it was kept last
 */
public record SavedQuery(String name, String sparql, Instant saved) {

    public SavedQuery {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sparql, "sparql");
        Objects.requireNonNull(saved, "saved");
    }
}
