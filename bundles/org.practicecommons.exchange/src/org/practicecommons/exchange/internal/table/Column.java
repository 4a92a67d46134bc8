package org.practicecommons.exchange.internal.table;

import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;

/** What a column of a table holds. */
sealed interface Column {

    /** Columns that say which thing a row is about, and from where it came. */
    enum Mark implements Column {
        /** The record or part that the row is about. */
        IRI,
        /** The record that a part or statement belongs to. */
        RECORD,
        /** Its label, for readers. */
        RECORD_LABEL,
        /** What contains a part; empty where that is the record itself. */
        OWNER,
        /** The name of the field in which a part is contained. */
        LINK,
        /** The revision that the row was written from. */
        REVISION,
        /** Of a statement. */
        SUBJECT, PROPERTY, VALUE
    }

    /**
     * The values of a field.
     *
     * @param language of texts; empty for all other types, and for texts in no known language
     */
    record Values(Field field, String language) implements Column {

        /** Whether a cell may hold several values, with separators between them. */
        boolean many() {
            return field.many() && !(field.type() == FieldType.TEXT && field.uniqueLanguage());
        }
    }

    /** Labels of what a reference points to, for readers. */
    record Labels(Field field) implements Column {
    }
}
