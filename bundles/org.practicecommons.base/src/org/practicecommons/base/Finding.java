package org.practicecommons.base;

import java.util.List;
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
 * @param fixes what does it for the reader, the likeliest first; often empty
 */
public record Finding(Severity severity, String code, String where, String field, Message sentence, List<Fix> fixes) {

    /** From harmless to harmful. */
    public enum Severity { INFO, WARNING, ERROR }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(sentence, "sentence");
        fixes = List.copyOf(fixes);
    }

    /** A finding that only a person can mend. */
    public Finding(Severity severity, String code, String where, String field, Message sentence) {
        this(severity, code, where, field, sentence, List.of());
    }

    /** The same in other words. */
    public Finding saying(Message other) {
        return new Finding(severity, code, where, field, other, fixes);
    }

    /** The same, with what mends it. */
    public Finding mendedBy(List<Fix> does) {
        return new Finding(severity, code, where, field, sentence, does);
    }
}
