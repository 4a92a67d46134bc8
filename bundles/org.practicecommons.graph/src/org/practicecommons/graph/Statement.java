package org.practicecommons.graph;

import java.util.Objects;

/**
 * One RDF statement, in terms that belong to no library.
 *
 * @param subject absolute IRI; before a payload is made also {@code _:label}
 * @param predicate absolute IRI
 */
public record Statement(String subject, String predicate, Value object) {

    public Statement {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(object, "object");
    }

    @Override
    public String toString() {
        return "<" + subject + "> <" + predicate + "> " + object + " .";
    }
}
