package org.practicecommons.graph.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.practicecommons.graph.Collision;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.ThreeWayMerge;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * One merge. First each part that one side removed is either forgotten by all three or, where the other side touched
 * it, given back to the side that removed it; after that the properties are merged one by one.
 */
public final class MergeRun {

    private final RecordModel model;
    private final MergeSide base;
    private final MergeSide mine;
    private final MergeSide theirs;
    private final List<Collision> collisions = new ArrayList<>();
    private final Set<String> revived = new TreeSet<>();
    private final List<Statement> merged = new ArrayList<>();

    public MergeRun(Payload base, Payload mine, Payload theirs, RecordModel model) {
        this.model = model;
        this.base = new MergeSide(base);
        this.mine = new MergeSide(mine);
        this.theirs = new MergeSide(theirs);
    }

    public ThreeWayMerge.Result run() {
        settleRemoved(mine, theirs);
        settleRemoved(theirs, mine);
        Set<String> subjects = new LinkedHashSet<>(base.subjects());
        subjects.addAll(mine.subjects());
        subjects.addAll(theirs.subjects());
        subjects.forEach(this::mergeSubject);
        Set<String> lost = mine.reachedFrom(collisions.stream().flatMap(c -> c.mine().stream())
                .flatMap(v -> v instanceof Value.Iri iri ? Stream.of(iri.iri()) : Stream.empty()).toList(), theirs);
        merged.removeIf(statement -> lost.contains(statement.subject()));
        // the normaliser takes the record only to name blank nodes, and a payload has none
        String anySubject = subjects.iterator().next();
        return new ThreeWayMerge.Result(Payload.of(anySubject, merged), collisions, revived);
    }

    /**
     * Parts that {@code remover} took out of the base: those that the other side touched come back, with their owners.
     */
    private void settleRemoved(MergeSide remover, MergeSide other) {
        Set<String> removed = new LinkedHashSet<>(base.subjects());
        removed.removeAll(remover.subjects());
        removed.retainAll(other.subjects());
        Set<String> back = new LinkedHashSet<>();
        removed.stream().filter(part -> touched(part, other)).forEach(back::add);
        for (boolean more = true; more;) {
            Set<String> owners = new HashSet<>();
            back.forEach(part -> owners.addAll(other.owners(part)));
            owners.retainAll(removed);
            more = back.addAll(owners);
        }
        back.forEach(part -> remover.takeOver(part, other));
        back.forEach(part -> remover.takeOver(part, other)); // once more for links between those that came back
        revived.addAll(back);
        removed.removeAll(back);
        removed.forEach(part -> {
            other.remove(part);
            base.remove(part);
        });
    }

    private boolean touched(String part, MergeSide other) {
        return !other.about(part).equals(base.about(part))
                || other.owners(part).stream().anyMatch(owner -> other.about(owner).stream()
                        .anyMatch(s -> s.object().equals(new Value.Iri(part)) && !base.has(s)));
    }

    private record Slot(String predicate, String language) {}

    private void mergeSubject(String subject) {
        Kind kind = kind(subject);
        Map<Slot, Set<Value>> before = slots(base.about(subject), kind);
        Map<Slot, Set<Value>> my = slots(mine.about(subject), kind);
        Map<Slot, Set<Value>> their = slots(theirs.about(subject), kind);
        Set<Slot> all = new LinkedHashSet<>(before.keySet());
        all.addAll(my.keySet());
        all.addAll(their.keySet());
        for (Slot slot : all) {
            Set<Value> values = values(subject, kind, slot, before.getOrDefault(slot, Set.of()),
                    my.getOrDefault(slot, Set.of()), their.getOrDefault(slot, Set.of()));
            values.forEach(value -> merged.add(new Statement(subject, slot.predicate(), value)));
        }
    }

    private Set<Value> values(String subject, Kind kind, Slot slot, Set<Value> b, Set<Value> m, Set<Value> t) {
        Optional<Field> field = kind == null ? Optional.empty() : kind.fieldByTerm(slot.predicate());
        boolean single = field.filter(f -> !f.many() || isPerLanguage(f)).isPresent();
        if (m.equals(t) || t.equals(b)) {
            return m;
        }
        if (m.equals(b)) {
            return t;
        }
        if (!single) {
            Set<Value> both = new LinkedHashSet<>(m);
            both.addAll(t);
            both.removeIf(value -> b.contains(value) && !(m.contains(value) && t.contains(value)));
            return both;
        }
        if (m.isEmpty() || t.isEmpty()) {
            revived.add(subject);
            return m.isEmpty() ? t : m;
        }
        if (PartOrder.isOrderKey(field.get())) {
            return m.toString().compareTo(t.toString()) < 0 ? m : t;
        }
        collisions.add(new Collision(subject, slot.predicate(), slot.language(), b, m, t));
        return t;
    }

    private static Map<Slot, Set<Value>> slots(Set<Statement> statements, Kind kind) {
        Map<Slot, Set<Value>> slots = new LinkedHashMap<>();
        for (Statement statement : statements) {
            boolean perLanguage = kind != null
                    && kind.fieldByTerm(statement.predicate()).filter(MergeRun::isPerLanguage).isPresent();
            String language = perLanguage && statement.object() instanceof Value.Literal literal
                    ? literal.language() : "";
            slots.computeIfAbsent(new Slot(statement.predicate(), language), x -> new LinkedHashSet<>())
                    .add(statement.object());
        }
        return slots;
    }

    private static boolean isPerLanguage(Field field) {
        return field.type() == FieldType.TEXT && field.many() && field.uniqueLanguage();
    }

    private Kind kind(String subject) {
        return Stream.of(theirs, mine, base).flatMap(side -> side.about(subject).stream())
                .filter(s -> s.predicate().equals(Xsd.TYPE) && s.object() instanceof Value.Iri)
                .flatMap(s -> model.kindByTerm(((Value.Iri) s.object()).iri()).stream())
                .findFirst().orElse(null);
    }
}
