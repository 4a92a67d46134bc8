package org.practicecommons.bench.contest;

/**
 * The same question for every system: words, and perhaps a condition on what the record refers to.
 *
 * @param form how the words are meant
 * @param words with a space between
 * @param field the model's name of the condition's field; empty for no condition
 * @param predicate the term of that field
 * @param member empty: the field has that value; else the term of a field through which the value names members, and
 *     the record's field has one of those
 * @param value an IRI
 */
public record Question(Form form, String words, String field, String predicate, String member, String value) {

    /** How words are meant. */
    public enum Form {
        /** There are none: everything. */
        ALL,
        /** Each of them. */
        WORDS,
        /** One after the other. */
        PHRASE,
        /** The beginning of one. */
        PREFIX,
        /** Any of them. */
        SENTENCE
    }

    /** Without a condition. */
    public Question(Form form, String words) {
        this(form, words, "", "", "", "");
    }

    /** The same words, of records that have that value. */
    public Question with(String aField, String aPredicate, String aValue) {
        return new Question(form, words, aField, aPredicate, "", aValue);
    }

    public boolean hasCondition() {
        return !field.isEmpty();
    }

    /** Whether the condition goes over a second record. */
    public boolean joins() {
        return !member.isEmpty();
    }

    /** The words as the classic query parser of Lucene reads them, on which the peers lean. */
    public String syntax() {
        return switch (form) {
            case ALL -> "*:*";
            case WORDS -> words.replace(" ", " AND ");
            case PHRASE -> "\"" + words + "\"";
            case PREFIX -> words + "*";
            case SENTENCE -> words;
        };
    }

    /** The condition on the record {@code ?g} in SPARQL; empty when there is none. */
    public String pattern() {
        if (!hasCondition()) {
            return "";
        }
        String of = "GRAPH ?g { ?g <" + predicate + "> ";
        return joins() ? of + "?o } GRAPH <" + value + "> { <" + value + "> <" + member + "> ?o }"
                : of + "<" + value + "> }";
    }

    /** One line without its end. */
    public String line() {
        return String.join("\t", form.name(), words, field, predicate, member, value);
    }

    /** Of what {@link #line} wrote. */
    public static Question of(String line) {
        String[] parts = line.split("\t", -1);
        return new Question(Form.valueOf(parts[0]), parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
