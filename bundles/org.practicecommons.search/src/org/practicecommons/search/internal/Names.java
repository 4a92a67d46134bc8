package org.practicecommons.search.internal;

/** The fields of a document of the search index. */
final class Names {

    static final String FORMAT = "search 6";
    /** The record. */
    static final String IRI = "iri";
    static final String IRI_ORDER = "iri.order";
    static final String KIND = "kind";
    static final String MODIFIED = "modified";
    static final String SUMMARY = "summary";
    /** Present when the labels stand for the record where others refer to it. */
    static final String NAMES = "names";
    /** Base languages of the texts. */
    static final String LANGUAGE = "language";
    /** All texts, by {@link Language}. */
    static final String TEXT = "text";
    /** Titles once more, by {@link Language}. */
    static final String TITLE = "title";
    /** Summaries and other names once more, by {@link Language}. */
    static final String SUMMARIES = "summaries";
    /** Which positions of {@link #TEXT} belong to which field of the model, by {@link Language}. */
    static final String LAYOUT = "layout";
    /** The texts as they were written: field, language tag, text. */
    static final String STORED = "stored";
    /** IRIs referred to, and once more with the field before them. */
    static final String REFERENCE = "reference";
    static final String FIELD_REFERENCE = "reference.field";
    /** IRIs of what includes the record. */
    static final String WIDER = "wider";
    /** Words of codes, and words of all keywords with the field before them. */
    static final String KEYWORD = "keyword";
    static final String FIELD_KEYWORD = "keyword.field";
    static final String FACET = "facet.";
    static final String MOMENT = "moment.";
    static final String NUMBER = "number.";
    /** A number that other records add to: what it is without them, and point, grant and record of what may add. */
    static final String OWN = "own.";
    static final String HINGE = "hinge.";
    /** Values of all faceted fields, composed with their field, so that one walk counts them all. */
    static final String VALUES = "values";
    /** Between the parts of a composed term or stored value; no text of a record holds it. */
    static final char SEPARATOR = '\u0000';

    /** From this weight on a text counts as a title. */
    static final double TITLE_WEIGHT = 4;
    /** From this weight on it counts as a summary. */
    static final double SUMMARY_WEIGHT = 2.5;

    private Names() {
    }

    static String compose(String field, String value) {
        return field + SEPARATOR + LuceneStore.term(value);
    }
}
