package org.practicecommons.journal;

import java.util.List;
import java.util.Objects;

/**
 * A part of a revision that is to be appended with an audience of its own.
 *
 * @param grounds on which it may be shown, sorted: IRIs of consents, or {@value Companion#CONFIDENTIAL}
 * @param payload its statements in canonical N-Triples. Not copied: do not change it afterwards
 */
public record NewCompanion(List<String> grounds, Sight sight, byte[] payload) {

    public NewCompanion {
        grounds = List.copyOf(grounds);
        Objects.requireNonNull(sight, "sight");
        Objects.requireNonNull(payload, "payload");
    }
}
