package org.practicecommons.operations;

import java.time.Instant;
import org.practicecommons.search.SearchRequest;

/**
 * A search that somebody keeps.
 *
 * @param request facets by the names and values that the index keeps; its offset, limit and explanation do not count
 * @param saved when it was kept
 * @param read when its news were read last; at first the same
 */
public record SavedSearch(String name, SearchRequest request, Instant saved, Instant read) {
}
