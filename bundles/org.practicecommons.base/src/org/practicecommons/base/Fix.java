package org.practicecommons.base;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What mends a finding, as data: a form makes the changes where they can be seen and undone, the command line saves
 * them. Nothing happens until somebody chooses it.
 *
 * @param code stable name, such as {@code reference.takeOut}; the same in every language
 * @param label what it does, as an order of a few words
 * @param starts kind of the record that it starts; empty when it changes the record of the finding
 * @param where IRI of the record or part that is changed; empty when a record is started
 * @param changes in order
 */
public record Fix(String code, Message label, String starts, String where, List<Change> changes) {

    /** What is done with a value. */
    public enum Sign { PUT, ADD, TAKE }

    /**
     * One change of one field.
     *
     * @param field name of a field of the record or part
     * @param value an IRI for a reference, a name for a choice; empty for a new, empty part, and to leave a field that
     *     is put without a value
     */
    public record Change(Sign sign, String field, String value) {

        public static Change put(String field, String value) {
            return new Change(Sign.PUT, field, value);
        }

        public static Change add(String field, String value) {
            return new Change(Sign.ADD, field, value);
        }

        public static Change take(String field, String value) {
            return new Change(Sign.TAKE, field, value);
        }
    }

    public Fix {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(starts, "starts");
        Objects.requireNonNull(where, "where");
        changes = List.copyOf(changes);
    }

    /**
     * Names it among all that is offered for a record: its code, then some digits that are others as soon as it would
     * do something else. The same in every language and every run.
     */
    public String id() {
        byte[] does = String.join("\n", starts, where, changes.toString()).getBytes(StandardCharsets.UTF_8);
        return code + "-" + UUID.nameUUIDFromBytes(does).toString().substring(0, 8);
    }

    public boolean startsRecord() {
        return !starts.isEmpty();
    }
}
