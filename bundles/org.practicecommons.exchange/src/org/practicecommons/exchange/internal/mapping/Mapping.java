package org.practicecommons.exchange.internal.mapping;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;

/**
 * What a mapping file says, checked against the model. docs/mapping-files.md explains each part.
 *
 * @param source name of the source; with the key of a row it makes IRIs
 * @param member of a JSON document, the array that holds the rows; empty for the document itself
 * @param delimiter of a CSV file
 * @param where which rows to take
 * @param empty values that count as none
 * @param known fields that the mapping speaks of; any other is reported
 */
record Mapping(String source, String member, char delimiter, List<Condition> where, Set<String> empty,
        Set<String> known, List<RecordRule> records) {

    /**
     * Holds for a row where the field has one of the values; with no values, where it has any.
     *
     * @param unless a value in which this is found does not count
     * @param wanted false where it has to be without
     */
    record Condition(String field, Set<String> values, Optional<Pattern> unless, boolean wanted) {

        boolean holds(Row row) {
            boolean has = row.values(field).stream().filter(value -> values.isEmpty() || values.contains(value))
                    .anyMatch(value -> unless.isEmpty() || !unless.get().matcher(value).find());
            return has == wanted;
        }
    }

    /**
     * A record that a row makes, a stub, or a part of a record.
     *
     * @param name by which other rules call it; may be empty
     * @param key with the source it makes the IRI; no record where it is empty
     * @param shared whether several rows may make the same record, each a piece of it
     * @param set by field, in the order of the file
     */
    record RecordRule(String name, Kind kind, String source, Template key, List<Condition> when, boolean shared,
            Map<Field, List<ValueRule>> set) {

        boolean applies(Row row) {
            return when.stream().allMatch(condition -> condition.holds(row));
        }
    }

    /** Where values of a field come from and what is done to them, in this order. */
    record ValueRule(List<String> from, Optional<Pattern> split, boolean html, Map<String, String> table,
            boolean listedOnly, Optional<Pattern> unless, Optional<Template> template, boolean capital,
            Optional<String> otherwise, boolean required, Language language, List<DateTimeFormatter> dates,
            Target target) {
    }

    /**
     * The language of texts.
     *
     * @param otherwise the tag where the template gives none that is well formed
     */
    record Language(Template tag, String otherwise) {
    }

    /** What a value leads to. */
    sealed interface Target {

        /** The value itself. */
        record Itself() implements Target {
        }

        /** A concept made from a code. */
        record Coded(CodeList codes) implements Target {
        }

        /** The first of these records that the row makes. */
        record Same(List<String> names) implements Target {
        }

        /** A record with a key of its own, which may come later or never; then the rule makes a stub of it. */
        record Other(RecordRule stub) implements Target {
        }

        /** A part of the record. */
        record Inner(RecordRule part) implements Target {
        }
    }

    /**
     * Codes of the source that become concepts of one scheme.
     *
     * @param title of the scheme, by language
     * @param labels by code and language
     * @param otherwise labels of any other code, by language
     * @param aliases from a code to the one that it means
     * @param dropped codes that mean nothing
     */
    record CodeList(String name, String schemeKey, Map<String, String> title, Map<String, Map<String, String>> labels,
            Map<String, Template> otherwise, Map<String, String> aliases, Set<String> dropped) {
    }
}
