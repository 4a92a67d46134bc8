package org.practicecommons.operations.internal.dashboard;

import java.util.Optional;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.search.SearchRequest;

/**
 * A gap with how much it is wanted.
 *
 * @param times how many records name it without being a practice, or how often it was asked for
 * @param search finds what there is of it
 */
public record Wanting(Gap gap, long times, Optional<SearchRequest> search) {
}
