package org.practicecommons.base;

import java.util.Objects;

/**
 * One thing that somebody should look at: a bad row of an import, a record that breaks a shape, damage that a check of
 * the home found.
 *
 * @param severity how bad
 * @param code stable name of the rule, such as {@code shape.minCount}; the same in every language
 * @param where where it is: an IRI, a file and line, a file of the home; empty when it concerns the whole
 * @param field name of the model field that it speaks of, or empty
 * @param sentence what is wrong and what to do about it
 */
public record Finding(Severity severity, String code, String where, String field, Message sentence) {

    /** From harmless to harmful. */
    public enum Severity { INFO, WARNING, ERROR }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(sentence, "sentence");
    }
}
