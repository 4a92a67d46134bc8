package org.practicecommons.graph;

import org.practicecommons.base.Audience;

/** The newest revision of a record that is not deleted. */
public record Head(String record, Audience audience, Payload payload) {}
