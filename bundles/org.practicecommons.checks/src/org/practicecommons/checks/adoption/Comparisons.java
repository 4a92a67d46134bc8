package org.practicecommons.checks.adoption;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.checks.adoption.Comparison.Likeness;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Compares settings and practices row by row. Made for one answer. */
public final class Comparisons {

    private static final List<String> OF_PRACTICES = List.of("leadOrganisations", "kind", "issues", "rights", "grounds",
            "groups", "approaches", "purposes", "status");
    private static final List<String> OF_ORGANISATIONS = List.of("kinds", "priorities");

    private final RecordModel model;
    private final Facts facts;
    private final Surroundings around;

    public Comparisons(RecordModel model, Surroundings around) {
        this.model = model;
        this.around = new Remembered(around);
        this.facts = new Facts(model, this.around);
    }

    /**
     * The settings of all, and where all are of one kind also what they are about. A row of which nothing is known on
     * any side stays only where it is of the setting: it tells what to ask.
     *
     * @param subjects practices and organisations, two or more
     */
    public Comparison of(List<RecordObject> subjects) {
        return new Comparison(subjects.stream().map(subject -> Mentioned.of(around, subject.iri())).toList(),
                Stream.concat(settings(subjects).stream(), themselves(subjects)).toList());
    }

    /** The rows of the setting alone, one for each aspect that the model has. */
    public List<Comparison.Row> settings(List<RecordObject> subjects) {
        return aspects().stream().map(aspect -> row(aspect.name(), aspect::label, true, subjects,
                subjects.stream().map(subject -> facts.of(aspect.name(), subject)).toList())).toList();
    }

    private List<Choice> aspects() {
        return model.kind("ContextComparison").flatMap(kind -> kind.field("aspect"))
                .map(field -> field.choices()).orElse(List.of());
    }

    private Stream<Comparison.Row> themselves(List<RecordObject> subjects) {
        Kind kind = subjects.getFirst().kind();
        if (subjects.stream().anyMatch(subject -> !subject.kind().equals(kind))) {
            return Stream.empty();
        }
        List<String> fields = kind.name().equals("Practice") ? OF_PRACTICES
                : kind.name().equals("Organisation") ? OF_ORGANISATIONS : List.of();
        return fields.stream().flatMap(name -> kind.field(name).stream()).map(field ->
                row(field.name(), field::label, false, subjects, subjects.stream()
                        .map(subject -> facts.said(new Told(model, subject.root()), field.name())).toList()))
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()));
    }

    private Comparison.Row row(String aspect, Localised label, boolean setting, List<RecordObject> subjects,
            List<List<Fact>> cells) {
        List<Fact> common = common(cells);
        Likeness likeness = likeness(cells, common);
        String key = "compare." + likeness.name().toLowerCase(java.util.Locale.ROOT) + (setting ? "" : ".itself");
        return new Comparison.Row(aspect, label, setting, likeness, cells, common,
                likeness == Likeness.UNKNOWN ? Message.of(Comparison.class, key, "subjects", unknown(subjects, cells))
                        : Message.of(Comparison.class, key));
    }

    private Localised unknown(List<RecordObject> subjects, List<List<Fact>> cells) {
        List<Mentioned> without = IntStream.range(0, cells.size()).filter(i -> cells.get(i).isEmpty())
                .mapToObj(i -> Mentioned.of(around, subjects.get(i).iri())).toList();
        return language -> without.stream().map(subject -> subject.in(language)).collect(Collectors.joining(", "));
    }

    private static List<Fact> common(List<List<Fact>> cells) {
        return cells.getFirst().stream().filter(fact -> !fact.isWords() && cells.stream().allMatch(cell ->
                cell.stream().anyMatch(other -> other.key().equals(fact.key())))).toList();
    }

    private static Likeness likeness(List<List<Fact>> cells, List<Fact> common) {
        if (cells.stream().anyMatch(List::isEmpty)) {
            return Likeness.UNKNOWN;
        }
        Set<Set<Fact>> different = cells.stream().map(HashSet::new).collect(Collectors.toSet());
        if (different.size() == 1) {
            return Likeness.SAME;
        }
        Optional<Fact> words = cells.stream().flatMap(List::stream).filter(Fact::isWords).findFirst();
        if (words.isPresent()) {
            return Likeness.WORDS;
        }
        Set<Set<String>> keys = cells.stream().map(cell -> cell.stream().map(Fact::key).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        return keys.size() == 1 ? Likeness.SAME : common.isEmpty() ? Likeness.DIFFERENT : Likeness.PARTLY;
    }
}
