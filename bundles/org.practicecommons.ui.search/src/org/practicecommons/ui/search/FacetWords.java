package org.practicecommons.ui.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Derived;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.search.Facet;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** Facets and their values as people call them. */
final class FacetWords {

    private static final Words WORDS = new Words(FacetWords.class);

    private final Workplace workplace;

    FacetWords(Workplace workplace) {
        this.workplace = workplace;
    }

    String facet(String name) {
        return name.equals(Facet.KIND) ? WORDS.say("facet.kind")
                : derived(name).map(derived -> derived.label(Languages.ofWindow()))
                        .or(() -> field(name).map(field -> field.label(Languages.ofWindow()))).orElse(name);
    }

    /** Several kinds may have a field of that name, each with choices of its own. */
    private Stream<Field> fields(String name) {
        return workplace.model().recordKinds().stream().map(kind -> kind.field(name)).flatMap(Optional::stream)
                .filter(Field::facet);
    }

    private Optional<Field> field(String name) {
        return fields(name).findFirst();
    }

    /** What is worked out of several records has a name of its own. */
    private Optional<Derived> derived(String name) {
        return workplace.model().derived().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** A number or a range of numbers. */
    private static String range(String value) {
        int dots = value.indexOf("..");
        return dots <= 0 ? value : value.endsWith("..")
                ? WORDS.say("facet.atLeast", "least", value.substring(0, dots))
                : WORDS.say("facet.range", "least", value.substring(0, dots), "most", value.substring(dots + 2));
    }

    String value(String facet, String value) {
        if (derived(facet).filter(Derived::isNumber).isPresent()) {
            return range(value);
        }
        if (facet.equals(Facet.KIND)) {
            return workplace.model().kind(value).map(kind -> kind.plural(Languages.ofWindow())).orElse(value);
        }
        Optional<Field> field = field(facet);
        return fields(facet).map(known -> choice(known, value)).flatMap(Optional::stream)
                .findFirst().map(choice -> choice.label(Languages.ofWindow()))
                .or(() -> workplace.labels().known(value).map(label -> label.label(Languages.ofWindow())))
                .orElseGet(() -> field.filter(known -> known.type() == FieldType.BOOLEAN).isPresent()
                        ? WORDS.say(value.equals("true") ? "facet.yes" : "facet.no") : value);
    }

    private static Optional<Choice> choice(Field field, String value) {
        return field.choiceByTerm(value).or(() -> field.choiceNamed(value));
    }

    /** The values that are records, whose names have to be fetched. */
    Collection<String> records(List<Facet> facets) {
        return facets.stream()
                .filter(facet -> field(facet.field()).filter(f -> f.type() == FieldType.REFERENCE).isPresent()
                        || derived(facet.field()).filter(one -> !one.isNumber()).isPresent())
                .flatMap(facet -> facet.values().stream()).map(Facet.Value::value).toList();
    }

    String fieldOf(String kind, String name) {
        return workplace.model().kind(kind).flatMap(known -> known.field(name))
                .or(() -> workplace.model().partKinds().stream().map(part -> part.field(name))
                        .flatMap(Optional::stream).findFirst())
                .map(field -> field.label(Languages.ofWindow())).orElse("");
    }

    String kind(String name) {
        return workplace.model().kind(name).map((Kind kind) -> kind.label(Languages.ofWindow())).orElse(name);
    }
}
