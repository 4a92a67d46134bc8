package org.practicecommons.search;

import java.time.Instant;
import java.util.List;
import org.practicecommons.base.LangText;

/**
 * What a record offers to search, free of any model: every value under the name of the field that holds it, those of its
 * parts as well.
 *
 * @param kind name of the kind; empty when the model does not know it, and then it is found by its texts only
 * @param labels the names of the record
 * @param values in the order of the form, so that passages come in reading order
 */
public record SearchDocument(String kind, List<LangText> labels, List<Value> values) {

    /** A value of a field, named by the field's name in the model. */
    public sealed interface Value {
        String field();
    }

    /** Words to be found. */
    public record Text(String field, LangText text) implements Value {
    }

    /** A term of a fixed list, a code, an address: found as a whole, and word by word. */
    public record Keyword(String field, String value) implements Value {
    }

    /** Another record. */
    public record Reference(String field, String iri) implements Value {
    }

    /** A point in time; a day is its beginning in UTC. */
    public record Moment(String field, Instant when) implements Value {
    }

    public record Number(String field, double value) implements Value {
    }

    public SearchDocument {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
    }
}
