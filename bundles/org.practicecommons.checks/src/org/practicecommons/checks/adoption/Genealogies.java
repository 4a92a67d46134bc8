package org.practicecommons.checks.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.checks.adoption.Genealogy.Node;
import org.practicecommons.checks.adoption.Genealogy.Relation;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.RecordModel;

/** Draws genealogies of what the one who asks may see; the rest leaves no trace. Made for one answer. */
public final class Genealogies {

    /** Nodes of one tree; a practice with more relatives is shown in part. */
    private static final int MOST_NODES = 2000;
    /** Generations; a longer line is cut. */
    private static final int DEEPEST = 60;
    private static final Mentioned NOBODY = new Mentioned("", List.of());

    private final RecordModel model;
    private final Surroundings around;
    private final Set<String> shown = new HashSet<>();
    private boolean cut;

    public Genealogies(RecordModel model, Surroundings around) {
        this.model = model;
        this.around = new Remembered(around);
    }

    /** @param practice a record of the kind Practice */
    public Genealogy of(RecordObject practice) {
        Node itself = node(practice, Relation.ITSELF, 0);
        List<Node> sources = sourcesOf(practice).stream().map(source -> node(source, Relation.SOURCE, 1)).toList();
        return new Genealogy(itself, sources, cut);
    }

    private Node node(RecordObject record, Relation relation, int depth) {
        Told told = new Told(model, record.root());
        boolean again = !shown.add(record.iri());
        List<RecordObject> next = again ? List.of() : switch (relation) {
            case SOURCE -> sourcesOf(record);
            case ADOPTION -> read(told.targets("adaptedAs").stream());
            case ITSELF, DERIVED -> Stream.concat(adoptionsOf(record).stream(), derivedFrom(record).stream()).toList();
        };
        List<Node> children = new ArrayList<>();
        for (RecordObject child : next) {
            if (depth >= DEEPEST || shown.size() >= MOST_NODES) {
                cut = true;
                break;
            }
            children.add(node(child, below(relation, child), depth + 1));
        }
        Mentioned adopter = told.targets("adopter").stream().filter(iri -> around.kindOf(iri).isPresent())
                .map(iri -> Mentioned.of(around, iri)).findFirst().orElse(NOBODY);
        boolean adoption = relation == Relation.ADOPTION;
        return new Node(Mentioned.of(around, record.iri()), record.kind().name(), relation, adopter,
                adoption ? choice(told, "status") : "", adoption ? choice(told, "polarity") : "", again, children);
    }

    private static Relation below(Relation relation, RecordObject child) {
        return relation == Relation.SOURCE ? Relation.SOURCE
                : child.kind().name().equals("Adoption") ? Relation.ADOPTION : Relation.DERIVED;
    }

    private static String choice(Told told, String field) {
        return told.field(field).flatMap(known -> known.value(told.object()).map(value ->
                known.choice(value).name())).orElse("");
    }

    private List<RecordObject> adoptionsOf(RecordObject practice) {
        return byTitle(around.pointingTo("Adoption", "practice", practice.iri()).stream());
    }

    /** Those that say so themselves and are not below one of its adoptions anyway. */
    private List<RecordObject> derivedFrom(RecordObject practice) {
        Set<String> adapted = new HashSet<>();
        adoptionsOf(practice).forEach(adoption ->
                adapted.addAll(new Told(model, adoption.root()).targets("adaptedAs")));
        return byTitle(around.pointingTo("Practice", "derivedFrom", practice.iri()).stream()
                .filter(derived -> !adapted.contains(derived.iri())));
    }

    /** What it says it was derived from, and what was adopted as it. */
    private List<RecordObject> sourcesOf(RecordObject practice) {
        Stream<String> adopted = around.pointingTo("Adoption", "adaptedAs", practice.iri()).stream()
                .flatMap(adoption -> new Told(model, adoption.root()).targets("practice").stream());
        return byTitle(read(Stream.concat(new Told(model, practice.root()).targets("derivedFrom").stream(), adopted)
                .distinct()).stream());
    }

    private List<RecordObject> read(Stream<String> iris) {
        return iris.flatMap(iri -> around.read(iri).stream())
                .filter(record -> record.kind().name().equals("Practice")).toList();
    }

    private List<RecordObject> byTitle(Stream<RecordObject> records) {
        return records.sorted(Comparator.comparing((RecordObject record) -> Mentioned.of(around, record.iri())
                .in(java.util.Locale.ENGLISH)).thenComparing(RecordObject::iri)).toList();
    }
}
