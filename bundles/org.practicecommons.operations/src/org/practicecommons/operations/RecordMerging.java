package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.graph.Collision;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.ThreeWayMerge;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * What two records of one kind say together, as one of them: values of both, once each; parts of both, those of the
 * second after those of the first, the same part once. Where there is room for one value and both have another one, the
 * kept record's stays unless that was decided otherwise; a second title becomes another name where the kind has such.
 */
final class RecordMerging {

    private static final String OTHER_NAMES = "otherNames";
    /** Comes after all keys that are usual, and is one. */
    private static final String AFTER = "z";

    private final Kind kind;
    private final Set<String> orderKeys;
    private final String from;
    private final String into;
    private final Map<String, List<Statement>> kept;
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private RecordMerging(Kind kind, Set<String> orderKeys, String from, String into, Payload kept) {
        this.kind = kind;
        this.orderKeys = orderKeys;
        this.from = from;
        this.into = into;
        this.kept = bySubject(kept);
        renamed.put(from, into);
    }

    /**
     * @param payload what the kept record says
     * @param collisions where only one value can be, {@code mine} of the record that goes, {@code theirs} of the one
     *     that is kept; those of which the other value was decided too
     * @param brought what the other record said, as if the kept one had said it
     */
    record Merged(Payload payload, List<Collision> collisions, Payload brought) {
    }

    /**
     * @param gone what the record that goes says
     * @param kept what the record that stays says
     * @param takes names of fields in which the value of the record that goes is taken
     */
    static Merged merge(RecordModel model, Kind kind, String from, Payload gone, String into,
            Payload kept, Set<String> takes) {
        Set<String> orderKeys = model.partKinds().stream().flatMap(part -> part.orderKey().stream())
                .map(Field::term).collect(Collectors.toSet());
        RecordMerging merging = new RecordMerging(kind, orderKeys, from, into, kept);
        Payload brought = merging.brought(gone);
        ThreeWayMerge.Result result = ThreeWayMerge.merge(Payload.EMPTY, brought,
                merging.withoutItself(kept), model);
        List<Collision> taken = result.collisions().stream().filter(collision -> collision.subject().equals(into)
                && kind.fieldByTerm(collision.predicate()).filter(field -> takes.contains(field.name())).isPresent())
                .toList();
        Payload together = taken.isEmpty() ? result.payload() : result.keepingMine(into, taken);
        return new Merged(merging.withOtherNames(together, result.collisions(), Set.copyOf(taken)),
                result.collisions(), brought);
    }

    private static Map<String, List<Statement>> bySubject(Payload payload) {
        Map<String, List<Statement>> bySubject = new LinkedHashMap<>();
        payload.statements().forEach(statement ->
                bySubject.computeIfAbsent(statement.subject(), any -> new ArrayList<>()).add(statement));
        return bySubject;
    }

    /** What the other record says, under the address of the kept one. */
    private Payload brought(Payload gone) {
        Map<String, List<Statement>> subjects = bySubject(gone);
        subjects.keySet().stream().filter(subject -> !subject.equals(from)).sorted()
                .forEach(part -> renamed.put(part, place(part, subjects)));
        List<Statement> brought = new ArrayList<>();
        for (Statement statement : gone.statements()) {
            String subject = renamed.getOrDefault(statement.subject(), statement.subject());
            boolean order = orderKeys.contains(statement.predicate());
            if (!(order && shared.contains(subject))) {
                brought.add(new Statement(subject, statement.predicate(), order
                        ? after(statement.object()) : renamed(statement.object())));
            }
        }
        brought.removeIf(this::pointsToItself);
        return Payload.of(into, brought);
    }

    private Payload withoutItself(Payload payload) {
        return Payload.of(into, payload.statements().stream().filter(statement -> !pointsToItself(statement)
                && !statement.object().equals(new Value.Iri(from))).toList());
    }

    private boolean pointsToItself(Statement statement) {
        return statement.object().equals(new Value.Iri(into)) || statement.object().equals(new Value.Iri(from));
    }

    private Value renamed(Value value) {
        return value instanceof Value.Iri iri ? new Value.Iri(renamed.getOrDefault(iri.iri(), iri.iri())) : value;
    }

    private static Value after(Value orderKey) {
        return orderKey instanceof Value.Literal key
                ? new Value.Literal(AFTER + key.lexical(), key.datatype()) : orderKey;
    }

    /** Where a part goes: to the same part, to the only part that there may be, or to an address of its own. */
    private String place(String part, Map<String, List<Statement>> subjects) {
        Optional<String> same = only(part, subjects).or(() -> kept.keySet().stream()
                .filter(other -> !other.equals(into) && says(kept.get(other)).equals(says(subjects.get(part))))
                .findFirst());
        if (same.isPresent()) {
            shared.add(same.get());
            return same.get();
        }
        if (!part.startsWith(from + "#")) {
            return part;
        }
        String name = into + part.substring(from.length());
        String free = name;
        for (int i = 2; kept.containsKey(free) || renamed.containsValue(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /** The kept record's part in a field that has room for one. */
    private Optional<String> only(String part, Map<String, List<Statement>> subjects) {
        return subjects.getOrDefault(from, List.of()).stream().filter(s -> s.object().equals(new Value.Iri(part)))
                .flatMap(s -> kind.fieldByTerm(s.predicate()).stream())
                .filter(field -> field.type() == FieldType.PARTS && !field.many())
                .flatMap(field -> kept.getOrDefault(into, List.of()).stream()
                        .filter(s -> s.predicate().equals(field.term())))
                .flatMap(s -> s.object() instanceof Value.Iri iri ? Stream.of(iri.iri()) : Stream.empty()).findFirst();
    }

    /** All that is said of a part but its place. */
    private Set<String> says(List<Statement> statements) {
        return statements.stream().filter(s -> !orderKeys.contains(s.predicate()))
                .map(s -> s.predicate() + " " + renamed(s.object())).collect(Collectors.toSet());
    }

    private Payload withOtherNames(Payload payload, List<Collision> collisions, Set<Collision> taken) {
        Optional<Field> names = kind.field(OTHER_NAMES).filter(Field::many);
        List<Statement> statements = new ArrayList<>(payload.statements());
        names.ifPresent(field -> collisions.stream().filter(this::isTitle).forEach(collision ->
                (taken.contains(collision) ? collision.theirs() : collision.mine()).forEach(name ->
                        statements.add(new Statement(into, field.term(), name)))));
        return Payload.of(into, statements);
    }

    /** Whether it is about what the record is called. */
    private boolean isTitle(Collision collision) {
        return collision.subject().equals(into) && collision.predicate().equals(kind.title().term());
    }

    /** Whether nothing of a collision is lost, because the other title becomes another name. */
    static boolean becomesOtherName(Kind kind, String record, Collision collision) {
        return collision.subject().equals(record) && collision.predicate().equals(kind.title().term())
                && kind.field(OTHER_NAMES).filter(Field::many).isPresent();
    }
}
