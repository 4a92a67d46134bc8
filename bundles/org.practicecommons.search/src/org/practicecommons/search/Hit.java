package org.practicecommons.search;

import java.util.List;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;

/**
 * A record that was found.
 *
 * @param iri the record
 * @param kind name of its kind
 * @param title its label in the language in which it was found, else in the asker's; the IRI when it has none
 * @param language language tag of the title, or empty
 * @param score comparable within one result only
 * @param highlights the best passages, best first; empty when nothing in its texts matched
 * @param why which words were found in which field, in the asker's language; empty unless asked for
 * @param audience who may see the record
 */
public record Hit(String iri, String kind, String title, String language, float score, List<Highlight> highlights,
        List<Message> why, Audience audience) {

    public Hit {
        highlights = List.copyOf(highlights);
        why = List.copyOf(why);
    }
}
