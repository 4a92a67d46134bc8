package org.practicecommons.graph;

import java.util.Objects;

/** What a statement says of its subject: another thing, or a literal. */
public sealed interface Value {

    /**
     * A thing, named.
     *
     * @param iri absolute. Before a payload is made, and never inside one, {@code _:label} names a blank node
     */
    record Iri(String iri) implements Value {

        public Iri {
            Objects.requireNonNull(iri, "iri");
        }

        @Override
        public String toString() {
            return "<" + iri + ">";
        }
    }

    /**
     * A literal. Two are equal when they are written alike; inside a payload that is when they mean the same.
     *
     * @param lexical the characters
     * @param datatype IRI, never empty: {@code xsd:string} for plain texts, {@code rdf:langString} with a language
     * @param language BCP 47 tag, with {@code --ltr} or {@code --rtl} after it where the direction is stated; empty for
     *     none
     */
    record Literal(String lexical, String datatype, String language) implements Value {

        public Literal {
            Objects.requireNonNull(lexical, "lexical");
            Objects.requireNonNull(datatype, "datatype");
            Objects.requireNonNull(language, "language");
        }

        /** A literal of that datatype. */
        public Literal(String lexical, String datatype) {
            this(lexical, datatype, "");
        }

        @Override
        public String toString() {
            return '"' + lexical + '"'
                    + (language.isEmpty() ? "^^<" + datatype + ">" : "@" + language);
        }
    }

    /** A text without a language. */
    static Literal plain(String text) {
        return new Literal(text, Xsd.STRING);
    }

    /** A text in a language; without one when the tag is empty. */
    static Literal text(String text, String language) {
        return language.isEmpty() ? plain(text) : new Literal(text, Xsd.LANG_STRING, language);
    }
}
