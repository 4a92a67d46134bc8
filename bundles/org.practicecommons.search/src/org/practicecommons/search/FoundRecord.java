package org.practicecommons.search;

import java.time.Instant;

/**
 * A record that matches, and no more than is needed to choose among many.
 *
 * @param modified when its head revision was saved
 */
public record FoundRecord(String iri, Instant modified) {
}
