package org.practicecommons.search;

import java.util.List;

/**
 * What the matches have in one faceted field.
 *
 * @param field name of the model's field, or of what is derived; {@link #KIND} for the kind of record
 * @param values the most frequent values first, ties by value; values that the request chose are always among them
 * @param distinct how many different values there are, also those not listed
 */
public record Facet(String field, List<Value> values, long distinct) {

    /** The facet that every record has: the name of its kind. No field of the model has this name. */
    public static final String KIND = "type";

    /**
     * @param value an IRI, a term or a text, as the record holds it; a range of a derived number, as {@code 2..}
     * @param count matches that have it; for a facet in which something was chosen, matches of everything else that was
     *     asked for, so that the alternatives stay visible
     * @param chosen whether the request asked for it
     */
    public record Value(String value, long count, boolean chosen) {
    }

    public Facet {
        values = List.copyOf(values);
    }
}
