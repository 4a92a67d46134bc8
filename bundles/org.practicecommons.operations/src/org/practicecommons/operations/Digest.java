package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.search.RecordLabel;

/**
 * What is new since somebody looked last.
 *
 * @param searches every saved search by name, also those without news
 * @param notes what the reader should know about how it was searched
 */
public record Digest(List<News> searches, List<Message> notes) {

    /**
     * @param search its {@link SavedSearch#read} says since when
     * @param items what is new, then what was changed; of each the latest first, ties by IRI
     * @param more how many there are besides
     */
    public record News(SavedSearch search, List<Item> items, long more) {
    }

    /** @param isNew whether the search did not find it last time; else it was changed since */
    public record Item(RecordLabel record, boolean isNew) {
    }
}
