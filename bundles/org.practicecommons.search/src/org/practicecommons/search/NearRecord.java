package org.practicecommons.search;

/**
 * A record that says something near to a question.
 *
 * @param nearness of its nearest passage, from -1 to 1, where 1 means the same; comparable within one question only
 */
public record NearRecord(String iri, float nearness) {
}
