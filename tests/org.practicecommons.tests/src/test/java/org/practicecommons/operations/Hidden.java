package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicecommons.base.Audience;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.journal.NewRevision;

/**
 * Records to hide: likenesses of records that are shown. They have the same kinds, references and words, so that they
 * would change every count, and further words, so that they would change what is rare and what is like a misspelt word.
 */
final class Hidden {

    /** Words that shown texts have as well, words that they hardly have, and what one might mistype for them. */
    private static final List<String> WORDS = List.of("accessibility", "accessibilité", "accessibilitie", "walk",
            "wolk", "lighthouse", "partnership", "partenership", "practice", "prectice", "droits", "drots", "mental",
            "mentol", "community", "harbour");

    private final List<Audience> audiences;
    private final String base;

    Hidden(String base, List<Audience> audiences) {
        this.base = base;
        this.audiences = audiences;
    }

    /** @param shown payloads by IRI */
    List<NewRevision> like(Map<String, Payload> shown, int from, int count) {
        List<String> iris = List.copyOf(shown.keySet());
        List<NewRevision> made = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            String iri = iris.get(i % iris.size());
            made.add(like(iri, shown.get(iri), base + "hidden-" + i, i));
        }
        return made;
    }

    /** A likeness under that IRI. */
    NewRevision like(String iri, Payload shown, String as, int number) {
        List<Statement> statements = shown.statements().stream().map(statement -> new Statement(
                renamed(statement.subject(), iri, as), statement.predicate(),
                switch (statement.object()) {
                    case Value.Iri object -> new Value.Iri(renamed(object.iri(), iri, as));
                    case Value.Literal text -> changed(text, number);
                })).toList();
        return new NewRevision(as, List.of(), audiences.get(number % audiences.size()), false,
                Payload.of(as, statements).bytes());
    }

    private static String renamed(String name, String iri, String as) {
        return name.equals(iri) ? as : name.startsWith(iri + "#") ? as + name.substring(iri.length()) : name;
    }

    /** Every second likeness has the very same texts, to be a twin. */
    private static Value.Literal changed(Value.Literal text, int number) {
        return text.language().isEmpty() || number % 2 == 0 ? text : Value.text(text.lexical() + " "
                + WORDS.get(number % WORDS.size()) + " " + WORDS.get(number / 3 % WORDS.size()), text.language());
    }
}
