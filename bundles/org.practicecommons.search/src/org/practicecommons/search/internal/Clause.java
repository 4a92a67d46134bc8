package org.practicecommons.search.internal;

/**
 * One thing that somebody asked for.
 *
 * @param text as typed, without signs
 * @param form how it is meant
 * @param field the field that it must stand in, a key of {@link FieldNames}; empty for anywhere
 * @param excluded whether records that have it are not wanted
 */
record Clause(String text, Form form, String field, boolean excluded) {

    enum Form { WORD, PHRASE, PREFIX, FUZZY }

    /** Whether it stands for words that are not known before the index is asked. */
    boolean isOpen() {
        return form == Form.PREFIX || form == Form.FUZZY;
    }

    /** Whether it was asked for by a sign, and so is never left out to find more. */
    boolean isStrict() {
        return form == Form.PHRASE || !field.isEmpty();
    }
}
