package org.practicecommons.bench.contest;

import java.util.List;

/**
 * The same question for every system: words, and perhaps a condition on what the record refers to.
 *
 * @param form how the words are meant
 * @param words with a space between
 * @param field the model's name of the field that has to have a value; empty for no such condition
 * @param predicate the term of that field
 * @param value an IRI
 * @param typed conditions on other records, as a person types them; empty for none
 * @param pattern all conditions on the record {@code ?g} in SPARQL; empty when there is none
 */
public record Question(Form form, String words, String field, String predicate, String value, String typed,
        String pattern) {

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
        SENTENCE,
        /** Any of them, and what means the same. */
        MEANING,
        /** Each of them, of records of which one was saved just before; the save counts. */
        SAVED
    }

    /** Without a condition. */
    public Question(Form form, String words) {
        this(form, words, "", "", "", "", "");
    }

    /** The same words, of records that have that value. */
    public Question with(String aField, String aPredicate, String aValue) {
        return new Question(form, words, aField, aPredicate, aValue, "",
                "GRAPH ?g { ?g <" + aPredicate + "> <" + aValue + "> }");
    }

    /** The same words, of records that other records say something of. */
    public Question joined(String conditions, String sparql) {
        return new Question(form, words, "", "", "", conditions, sparql);
    }

    public boolean hasCondition() {
        return !pattern.isEmpty();
    }

    /** Whether the condition goes over other records. */
    public boolean joins() {
        return !typed.isEmpty();
    }

    /** What has to be in the record, each as the classic query parser of Lucene reads it, on which the peers lean. */
    public List<String> parts() {
        return switch (form) {
            case ALL -> List.of();
            case WORDS, SAVED -> List.of(words.split(" "));
            case PHRASE -> List.of("\"" + words + "\"");
            case PREFIX -> List.of(words + "*");
            case SENTENCE, MEANING -> List.of(words);
        };
    }

    /** One line without its end. */
    public String line() {
        return String.join("\t", form.name(), words, field, predicate, value, typed, pattern);
    }

    /** Of what {@link #line} wrote. */
    public static Question of(String line) {
        String[] parts = line.split("\t", -1);
        return new Question(Form.valueOf(parts[0]), parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }
}
