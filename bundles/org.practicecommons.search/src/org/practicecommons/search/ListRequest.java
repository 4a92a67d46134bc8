package org.practicecommons.search;

import java.util.Objects;

/**
 * Which records to list.
 *
 * @param kind name of a kind in the model; empty for all kinds
 * @param filter words or beginnings of words that the label must have, in any language, accents and case ignored; empty
 *     for no filter
 * @param offset records to skip
 * @param limit records to answer with at most
 * @param order by what; ties by IRI
 */
public record ListRequest(String kind, String filter, int offset, int limit, Order order) {

    /** By label in the language of the session (collated, accents second to letters), or the latest change first. */
    public enum Order { LABEL, MODIFIED }

    public ListRequest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(order, "order");
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** The first records of a kind by label. */
    public static ListRequest ofKind(String kind, int limit) {
        return new ListRequest(kind, "", 0, limit, Order.LABEL);
    }
}
