package org.practicecommons.search;

import java.time.Duration;
import java.util.List;
import org.practicecommons.base.Message;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total how many records the asker may see that match, on all pages
 * @param took how long the search took
 * @param hits those asked for, best first, ties by IRI
 * @param facets every faceted field that has a value among the matches, in the order of the model
 * @param notes what the asker should know about how the words were read; empty when all is plain
 */
public record SearchResult(long total, Duration took, List<Hit> hits, List<Facet> facets, List<Message> notes) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
    }
}
