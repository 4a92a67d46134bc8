package org.practicecommons.graph;

/**
 * That a record speaks of something.
 *
 * @param record IRI of the record that does
 * @param subject IRI of the record or of its part that does
 * @param predicate IRI of the property
 */
public record Reference(String record, String subject, String predicate) {}
