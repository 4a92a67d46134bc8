package org.practicecommons.search;

import java.util.Map;
import java.util.Set;

/**
 * What a question says, and how well it is answered by words.
 *
 * @param language in which it is asked, as {@code en}; empty for one that is not analysed by itself
 * @param answers how many records have all of its words where they are few, most where they are many, or other names
 *     for them
 * @param stems what inflected forms of its words share; words that say nothing by themselves are left out
 * @param called kinds of the records that are called just so, by IRI
 */
public record WordedQuestion(String language, long answers, Set<String> stems, Map<String, String> called) {

    public WordedQuestion {
        stems = Set.copyOf(stems);
        called = Map.copyOf(called);
    }
}
