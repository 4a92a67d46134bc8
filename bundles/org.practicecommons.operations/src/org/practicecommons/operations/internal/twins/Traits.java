package org.practicecommons.operations.internal.twins;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RecordLabel;

/**
 * By what a record is compared with others of its kind; in little memory, since those of a whole kind are compared.
 *
 * @param identifiers by which other systems know it
 * @param links addresses in the web that mean it or are its own, in one form
 * @param mails at which it is reached
 * @param names what it is called, title first
 * @param words of its texts, a number for each, in order
 * @param refersTo IRIs of what it points to that may be of its kind: records that name each other are two
 * @param keys a number for each thing that records have in common that are compared at all
 */
record Traits(RecordLabel label, Set<String> identifiers, Set<String> links, Set<String> mails, List<Name> names,
        int[] words, Set<String> refersTo, int[] keys) {

    private static final int LEAST_LETTERS = 4;

    /**
     * A name as it is compared.
     *
     * @param text as it is written
     * @param sorted the same for names with the same words
     * @param numbers the words in which there is a digit
     */
    record Name(String text, String sorted, List<String> numbers) {

        static Name of(String text) {
            List<String> words = Likeness.words(text);
            return new Name(text, Likeness.sorted(words), Likeness.numbers(words));
        }
    }

    static Traits of(RecordModel model, Kind kind, RecordLabel label, Payload payload) {
        Set<String> identifiers = new TreeSet<>();
        Set<String> links = new TreeSet<>();
        Set<String> mails = new TreeSet<>();
        List<String> names = new ArrayList<>();
        Set<String> words = new HashSet<>();
        Set<String> refersTo = new HashSet<>();
        Set<String> mailTerms = terms(model, "email");
        for (Statement statement : payload.statements()) {
            String value = text(statement.object());
            if (mailTerms.contains(statement.predicate())) {
                mails.add(value.toLowerCase(Locale.ROOT));
            }
            if (statement.subject().equals(label.iri())) {
                kind.fieldByTerm(statement.predicate()).ifPresent(field -> {
                    switch (field.type()) {
                        case STRING -> Stream.of(value).filter(any -> field.name().equals("identifier"))
                                .forEach(identifiers::add);
                        case IRI -> links(field, value, links);
                        case TEXT -> texts(kind, field, value, names, words);
                        case REFERENCE -> Stream.of(value).filter(any -> field.targets().contains(kind))
                                .forEach(refersTo::add);
                        default -> { }
                    }
                });
            }
        }
        return new Traits(label, small(identifiers), small(links), small(mails), names.stream().map(Name::of).toList(),
                numbers(words), small(refersTo), numbers(keys(identifiers, links, mails, names)));
    }

    private static Set<String> terms(RecordModel model, String name) {
        Set<String> terms = new HashSet<>();
        model.partKinds().forEach(kind -> kind.field(name).map(Field::term).ifPresent(terms::add));
        return terms;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Iri iri -> iri.iri();
            case Value.Literal literal -> literal.lexical();
        };
    }

    private static void links(Field field, String value, Set<String> links) {
        if (Set.of("sameAs", "website", "page", "address").contains(field.name())) {
            links.add(value.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "")
                    .replaceFirst("[#?].*$", "").replaceFirst("/+$", ""));
        }
    }

    private static void texts(Kind kind, Field field, String value, List<String> names, Set<String> words) {
        if (field.equals(kind.title()) || field.name().equals("otherNames")) {
            names.add(value);
        } else {
            Likeness.words(value).stream().filter(word -> word.length() >= LEAST_LETTERS).forEach(words::add);
        }
    }

    private static Set<String> small(Set<String> some) {
        return some.isEmpty() ? Set.of() : some;
    }

    /** By a number; that two are the same by chance makes two records be compared, and of many words one. */
    private static int[] numbers(Set<String> some) {
        return some.stream().mapToInt(String::hashCode).sorted().distinct().toArray();
    }

    private static Set<String> keys(Set<String> identifiers, Set<String> links, Set<String> mails,
            List<String> names) {
        Set<String> keys = new HashSet<>();
        identifiers.forEach(one -> keys.add("i " + one));
        links.forEach(one -> keys.add("l " + one));
        mails.forEach(one -> keys.add("m " + one));
        names.stream().map(Likeness::words).forEach(some -> {
            keys.add("n " + Likeness.sorted(some));
            some.stream().filter(word -> word.length() >= LEAST_LETTERS).map(Likeness::skeleton)
                    .forEach(word -> keys.add("w " + word));
        });
        return keys;
    }
}
