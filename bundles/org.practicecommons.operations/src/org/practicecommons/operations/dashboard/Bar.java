package org.practicecommons.operations.dashboard;

import java.util.Optional;
import org.practicecommons.search.SearchRequest;

/**
 * One number.
 *
 * @param key an IRI, a month, a number or a name, the same in every language
 * @param label for the reader
 * @param search finds the records that were counted, as they are now; empty where no search does
 */
public record Bar(String key, String label, long value, Optional<SearchRequest> search) {
}
