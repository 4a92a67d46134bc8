package org.practicecommons.graph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.ByteSearch;
import org.practicecommons.graph.internal.CanonicalLines;
import org.practicecommons.graph.internal.Grounds;
import org.practicecommons.model.CompanionUse;
import org.practicecommons.model.Field;
import org.practicecommons.model.RecordModel;

/**
 * Splits what a record says into what everybody of its audience may see and what stands beside it, with an audience of
 * its own, as the model's notes on fields have it; and joins it again. What is split and joined comes out byte for byte
 * the same. Immutable and safe for any thread.
 */
public final class Companions {

    private static final Pattern GRAPH = Pattern.compile("(.+)/companion-[0-9a-f-]{36}");

    private final RecordModel model;
    private final List<byte[]> signs;

    public Companions(RecordModel model) {
        this.model = model;
        this.signs = Stream.concat(model.recordKinds().stream(), model.partKinds().stream())
                .flatMap(kind -> kind.fields().stream()).filter(field -> field.companion() != CompanionUse.NONE)
                .map(Field::term).distinct().map(term -> ("> <" + term + "> ").getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** What the split depends on: two models that split alike have the same. */
    public String rule() {
        return Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).flatMap(kind -> kind.fields()
                .stream().filter(field -> field.companion() != CompanionUse.NONE)
                .map(field -> kind.term() + " " + field.term() + " " + field.companion())).sorted()
                .collect(Collectors.joining("\n"));
    }

    /**
     * A record in its parts.
     *
     * @param rest what everybody of its audience may see
     * @param beside the rest by the grounds on which it may be shown, see {@link org.practicecommons.journal.Companion}
     */
    public record Split(Payload rest, SortedMap<List<String>, Payload> beside) {
    }

    /** Reads no statement of the many payloads that name no such field at all. */
    public Split split(String record, Payload payload) {
        if (signs.stream().noneMatch(sign -> ByteSearch.contains(payload.bytes(), sign))) {
            return new Split(payload, new TreeMap<>());
        }
        Map<Statement, Set<String>> grounds = new Grounds(model, record, payload.statements()).ofStatements();
        Map<List<String>, List<Statement>> groups = new TreeMap<>(Companions::compare);
        for (Statement statement : payload.statements()) {
            groups.computeIfAbsent(List.copyOf(grounds.getOrDefault(statement, Set.of())), any -> new ArrayList<>())
                    .add(statement);
        }
        List<Statement> rest = groups.remove(List.<String>of());
        SortedMap<List<String>, Payload> beside = new TreeMap<>(Companions::compare);
        groups.forEach((ground, statements) -> beside.put(ground, payload(statements)));
        return beside.isEmpty() ? new Split(payload, beside)
                : new Split(payload(rest == null ? List.of() : rest), beside);
    }

    private static int compare(List<String> one, List<String> other) {
        return String.join(" ", one).compareTo(String.join(" ", other));
    }

    private static Payload payload(List<Statement> statements) {
        return Payload.of(CanonicalLines.join(statements.stream()
                .map(s -> CanonicalLines.line(s.subject(), s.predicate(), s.object())).toList()));
    }

    /** All that these payloads say. */
    public static Payload join(Payload first, Collection<Payload> others) {
        if (others.isEmpty()) {
            return first;
        }
        List<byte[]> lines = new ArrayList<>();
        Stream.concat(Stream.of(first), others.stream())
                .forEach(payload -> CanonicalLines.forEach(payload.bytes(), lines::add));
        return Payload.of(CanonicalLines.join(lines));
    }

    /**
     * What somebody says who does not see all of a record, with what he does not see: that stays as it is.
     *
     * @param mine what he says; what it says of parts that are hidden does not count
     * @param hidden what he does not see
     */
    public static Payload keeping(Payload mine, Payload hidden) {
        return hidden.isEmpty() ? mine : join(without(mine, hidden), List.of(hidden));
    }

    /** What a payload says beside the parts that another one is about. */
    public static Payload without(Payload mine, Payload hidden) {
        if (hidden.isEmpty()) {
            return mine;
        }
        Set<Statement> gone = new HashSet<>(hidden.statements());
        Set<String> parts = new HashSet<>();
        hidden.statements().stream().filter(s -> s.predicate().equals(Xsd.TYPE)).forEach(s -> parts.add(s.subject()));
        return payload(mine.statements().stream().filter(s -> !gone.contains(s) && !parts.contains(s.subject())
                && !(s.object() instanceof Value.Iri iri && parts.contains(iri.iri()))).toList());
    }

    /** The name of the graph of a companion. */
    public static String graph(String record, List<String> grounds) {
        return record + "/companion-"
                + UUID.nameUUIDFromBytes(String.join(" ", grounds).getBytes(StandardCharsets.UTF_8));
    }

    /** The record to which a graph belongs, be it its own or that of a companion. */
    public static String recordOf(String graph) {
        Matcher companion = GRAPH.matcher(graph);
        return companion.matches() ? companion.group(1) : graph;
    }
}
