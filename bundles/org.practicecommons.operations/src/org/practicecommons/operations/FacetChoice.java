package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Derived;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Facet;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchRequest;

/** The facets that somebody asked for, by name or label, as the index keeps them; what fits nothing becomes a note. */
final class FacetChoice {

    private static final int MOST_LIKE_IT = 200;

    private final OpenHome home;
    private final Session session;
    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final List<Message> notes = new ArrayList<>();

    FacetChoice(OpenHome home, Session session, Map<String, Set<String>> asked) {
        this.home = home;
        this.session = session;
        asked.forEach(this::read);
    }

    Map<String, Set<String>> values() {
        return values;
    }

    List<Message> notes() {
        return notes;
    }

    private void read(String facet, Set<String> typed) {
        if (facet.equals(Facet.KIND)) {
            typed.forEach(word -> add(Facet.KIND, word, home.model().recordKinds().stream()
                    .filter(kind -> kind.name().equalsIgnoreCase(word) || isLabel(kind, word)).map(Kind::name)));
            return;
        }
        Optional<Derived> derived = home.model().derived().stream()
                .filter(one -> one.names().stream().anyMatch(facet::equalsIgnoreCase))
                .findFirst();
        if (derived.isPresent() && faceted().noneMatch(field -> field.name().equalsIgnoreCase(facet))) {
            typed.forEach(word -> add(derived.get().name(), word, kept(derived.get(), word)));
            return;
        }
        List<Field> fields = faceted().filter(field -> field.name().equalsIgnoreCase(facet)
                || field.label(Locale.ENGLISH).equalsIgnoreCase(facet)
                || field.label(Locale.FRENCH).equalsIgnoreCase(facet)).toList();
        if (fields.isEmpty()) {
            notes.add(Message.of(Operation.class, "facet.unknown", "facet", facet, "facets",
                    String.join(", ", Stream.concat(faceted().map(Field::name),
                            home.model().derived().stream().map(Derived::name))
                            .collect(Collectors.toCollection(TreeSet::new)))));
        } else {
            String name = fields.getFirst().name();
            typed.forEach(word -> add(name, word, fields.stream().flatMap(field -> kept(field, word))));
        }
    }

    private Stream<Field> faceted() {
        return home.model().recordKinds().stream().flatMap(kind -> kind.fields().stream()).filter(Field::facet);
    }

    private static boolean isLabel(Kind kind, String word) {
        return kind.label(Locale.ENGLISH).equalsIgnoreCase(word) || kind.label(Locale.FRENCH).equalsIgnoreCase(word);
    }

    /** A word that names nothing stays as it is: it finds nothing, and the note says why. */
    private void add(String facet, String word, Stream<String> found) {
        List<String> kept = found.toList();
        if (kept.isEmpty()) {
            notes.add(Message.of(Operation.class, "facet.noValue", "facet", facet, "value", word));
        }
        values.computeIfAbsent(facet, any -> new LinkedHashSet<>()).addAll(kept.isEmpty() ? List.of(word) : kept);
    }

    private Stream<String> kept(Field field, String word) {
        if (field.type() == FieldType.CHOICE) {
            return field.choices().stream().filter(choice -> isCalled(choice, word)).map(Choice::name);
        }
        if (field.type() != FieldType.REFERENCE || word.contains(":")) {
            return Stream.of(word);
        }
        return records(field.targets().stream().map(Kind::name).collect(Collectors.toSet()), word);
    }

    private Stream<String> kept(Derived derived, String word) {
        return derived.isNumber() ? Stream.of(word).filter(SearchRequest::isNumber)
                : word.contains(":") ? Stream.of(word) : records(Set.copyOf(derived.targets()), word);
    }

    private Stream<String> records(Set<String> kinds, String word) {
        return home.projections().index(session.isPublic(), index -> index.complete(kinds, word, MOST_LIKE_IT,
                session)).stream().filter(label -> label.labels().stream()
                        .anyMatch(text -> text.text().equalsIgnoreCase(word))).map(RecordLabel::iri);
    }

    private static boolean isCalled(Choice choice, String word) {
        return choice.name().equalsIgnoreCase(word) || choice.term().equals(word)
                || choice.label(Locale.ENGLISH).equalsIgnoreCase(word)
                || choice.label(Locale.FRENCH).equalsIgnoreCase(word);
    }
}
