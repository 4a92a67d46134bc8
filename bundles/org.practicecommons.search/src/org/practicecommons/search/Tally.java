package org.practicecommons.search;

import java.util.List;

/**
 * How many records answer a question, and how many of them have each value of some facets.
 *
 * @param facets those that were asked for and have a value, by name
 */
public record Tally(long total, List<Facet> facets) {

    public Tally {
        facets = List.copyOf(facets);
    }

    /** The values of a facet, the most frequent first; none where no record has any. */
    public List<Facet.Value> values(String facet) {
        return facets.stream().filter(one -> one.field().equals(facet)).flatMap(one -> one.values().stream()).toList();
    }

    /** How many records have that value, or one that it includes. */
    public long count(String facet, String value) {
        return values(facet).stream().filter(one -> one.value().equals(value)).mapToLong(Facet.Value::count).sum();
    }
}
