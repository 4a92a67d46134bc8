package org.practicecommons.search;

import java.util.List;

/**
 * A passage of a text of a record with the places that matched.
 *
 * @param field name of the record's field that the text stands in, of the field that holds the part for texts of
 *     parts; empty for texts that the model does not know
 * @param language language tag of the text, or empty
 * @param text the passage as it was written; an ellipsis stands where it was cut
 * @param ranges what matched, in order, not overlapping
 */
public record Highlight(String field, String language, String text, List<Range> ranges) {

    /** From {@code start} up to but not including {@code end}, counted in chars of the passage. */
    public record Range(int start, int end) {
    }

    public Highlight {
        ranges = List.copyOf(ranges);
    }
}
