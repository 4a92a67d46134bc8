package org.practicecommons.search;

/**
 * What somebody may be about to type.
 *
 * @param text all that is to be looked for: what stands there already, and how it goes on
 * @param language of what it goes on with; may be empty
 * @param source where that is from
 * @param iri the record that is called so; empty for a word
 * @param kind name of its kind; empty for a word
 * @param records how many records have the word together with what stands there, or refer to what is called so
 */
public record Suggestion(String text, String language, Source source, String iri, String kind, long records) {

    /** A name of a concept, an organisation or a place; the title of another record; a word of a text. */
    public enum Source { NAME, TITLE, WORD }
}
