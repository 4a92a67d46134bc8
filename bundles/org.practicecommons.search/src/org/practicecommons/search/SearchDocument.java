package org.practicecommons.search;

import java.time.Instant;
import java.util.List;
import org.practicecommons.base.LangText;

/**
 * What a record offers to search, free of any model: its values and those of its parts.
 *
 * @param kind name of the kind; empty when the model does not know it, and then it is found by its texts only
 * @param labels the names of the record
 * @param names whether its labels stand for it wherever other records refer to it, as those of concepts and
 *     organisations do: their words then find those records too
 * @param values in the order of the form, so that passages come in reading order
 */
public record SearchDocument(String kind, List<LangText> labels, boolean names,
        List<Value> values) {

    /**
     * A value, under the name of the record's own field: what a step says stands under {@code steps}.
     */
    public sealed interface Value {
        String field();
    }

    /**
     * Words to be found.
     *
     * @param weight how much they count; 1 for plain texts, more for titles and summaries
     */
    public record Text(String field, LangText text, double weight) implements Value {
    }

    /**
     * A term of a fixed list, a code, an address: it matches as a whole, and word by word when its field is asked for.
     *
     * @param labels what people call it, where {@code value} is only a name for machines; empty otherwise
     */
    public record Keyword(String field, String value, List<String> labels) implements Value {

        public Keyword {
            labels = List.copyOf(labels);
        }
    }

    /** Another record. */
    public record Reference(String field, String iri) implements Value {
    }

    /** A point in time; a day is its beginning in UTC. */
    public record Moment(String field, Instant when) implements Value {
    }

    public record Number(String field, double value) implements Value {
    }

    /**
     * A number that depends on other records, worked out for each asker from what they may see.
     *
     * @param field name of what is derived
     * @param own the number, if no other record adds to it
     */
    public record Measure(String field, int own, List<Hinge> hinges) implements Value {

        public Measure {
            hinges = List.copyOf(hinges);
        }
    }

    /**
     * One more, if another record is there.
     *
     * @param point hinges of the same point add one together
     * @param grant the name of the leave that is needed as well; empty for none
     */
    public record Hinge(String point, String grant, String record) {
    }

    public SearchDocument {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
    }
}
