package org.practicecommons.graph;

import org.practicecommons.base.Audience;

/**
 * The newest revision of a record that is not deleted, or one of its companions.
 *
 * @param record the name of its graph: its IRI, or what {@link Companions#graph} says
 */
public record Head(String record, Audience audience, Payload payload) {}
