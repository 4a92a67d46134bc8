package org.practicecommons.search.internal;

/**
 * A place in a result.
 *
 * @param document the record's number in the index
 */
record Ranked(int document, String iri, float score) {
}
