package org.practicecommons.graph.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;

/** One of the three payloads of a merge, by subject. */
final class MergeSide {

    private final Map<String, Set<Statement>> bySubject = new LinkedHashMap<>();

    MergeSide(Payload payload) {
        for (Statement statement : payload.statements()) {
            bySubject.computeIfAbsent(statement.subject(), x -> new LinkedHashSet<>()).add(statement);
        }
    }

    Set<String> subjects() {
        return bySubject.keySet();
    }

    boolean has(String subject) {
        return bySubject.containsKey(subject);
    }

    boolean has(Statement statement) {
        return about(statement.subject()).contains(statement);
    }

    Set<Statement> about(String subject) {
        return bySubject.getOrDefault(subject, Set.of());
    }

    void remove(String subject) {
        bySubject.remove(subject);
    }

    /** Adds what the other side says of the subject, and its links to it from subjects that are here as well. */
    void takeOver(String subject, MergeSide other) {
        bySubject.put(subject, new LinkedHashSet<>(other.about(subject)));
        other.bySubject.forEach((owner, statements) -> {
            if (has(owner)) {
                statements.stream().filter(s -> names(s, subject)).forEach(bySubject.get(owner)::add);
            }
        });
    }

    /** The subjects here from which a statement leads to the given one. */
    Set<String> owners(String subject) {
        Set<String> owners = new HashSet<>();
        bySubject.forEach((owner, statements) -> {
            if (statements.stream().anyMatch(s -> names(s, subject))) {
                owners.add(owner);
            }
        });
        return owners;
    }

    /** The given subjects and all that can be reached from them, as far as the other side does not have it. */
    Set<String> reachedFrom(Collection<String> start, MergeSide unlessIn) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            String subject = open.pop();
            if (has(subject) && !unlessIn.has(subject) && reached.add(subject)) {
                for (Statement statement : about(subject)) {
                    if (statement.object() instanceof Value.Iri iri) {
                        open.push(iri.iri());
                    }
                }
            }
        }
        return reached;
    }

    private static boolean names(Statement statement, String thing) {
        return statement.object() instanceof Value.Iri iri && iri.iri().equals(thing);
    }
}
