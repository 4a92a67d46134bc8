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
 * By what a record is compared with others of its kind.
 *
 * @param identifiers by which other systems know it
 * @param links addresses in the web that mean it or are its own, in one form
 * @param mails at which it is reached
 * @param names what it is called, title first
 * @param words of its texts
 * @param refersTo IRIs of what it points to: records that name each other are two
 */
record Traits(RecordLabel label, Set<String> identifiers, Set<String> links, Set<String> mails, List<String> names,
        Set<String> words, Set<String> refersTo) {

    private static final int LEAST_LETTERS = 4;

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
                        case REFERENCE -> refersTo.add(value);
                        default -> { }
                    }
                });
            }
        }
        return new Traits(label, identifiers, links, mails, names, words, refersTo);
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

    /** What two records have in common that are compared at all. */
    Set<String> keys() {
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
