package org.practicecommons.graph.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.journal.Companion;
import org.practicecommons.model.CompanionUse;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * Finds on which grounds each statement of a record may be shown: those of its subject, and where it leads to a part,
 * those of the part. What is below a part that stands on a consent, and nowhere else, stands on it as well. Made anew
 * for each record.
 */
public final class Grounds {

    private final String record;
    private final List<Statement> statements;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, List<Statement>> links = new LinkedHashMap<>();
    private final Map<String, Set<String>> ofSubjects = new HashMap<>();

    public Grounds(RecordModel model, String record, List<Statement> statements) {
        this.record = record;
        this.statements = statements;
        Set<String> subjects = new HashSet<>();
        for (Statement statement : statements) {
            subjects.add(statement.subject());
            if (statement.predicate().equals(Xsd.TYPE)) {
                target(statement).flatMap(model::kindByTerm).ifPresent(kind -> kinds.put(statement.subject(), kind));
            }
        }
        for (Statement statement : statements) {
            target(statement).filter(iri -> subjects.contains(iri) && !iri.equals(record)).ifPresent(iri ->
                    links.computeIfAbsent(statement.subject(), any -> new ArrayList<>()).add(statement));
        }
    }

    /** The grounds of each statement that has some. */
    public Map<Statement, Set<String>> ofStatements() {
        statements.forEach(this::start);
        handDown();
        Map<Statement, Set<String>> grounds = new HashMap<>();
        for (Statement statement : statements) {
            Set<String> its = new TreeSet<>(ofSubjects.getOrDefault(statement.subject(), Set.of()));
            target(statement).map(ofSubjects::get).ifPresent(its::addAll);
            if (use(statement) == CompanionUse.CONFIDENTIAL) {
                its.add(Companion.CONFIDENTIAL);
            }
            if (!its.isEmpty()) {
                grounds.put(statement, its);
            }
        }
        return grounds;
    }

    private void start(Statement statement) {
        Optional<String> target = target(statement);
        switch (use(statement)) {
            case CONSENT -> target.filter(iri -> !statement.subject().equals(record))
                    .ifPresent(consent -> add(statement.subject(), Set.of(consent)));
            case CONFIDENTIAL -> target.filter(iri -> kinds.containsKey(iri) && !iri.equals(record))
                    .ifPresent(part -> add(part, Set.of(Companion.CONFIDENTIAL)));
            case NONE -> { }
        }
    }

    private void add(String subject, Set<String> grounds) {
        ofSubjects.computeIfAbsent(subject, any -> new TreeSet<>()).addAll(grounds);
    }

    private CompanionUse use(Statement statement) {
        return Optional.ofNullable(kinds.get(statement.subject()))
                .flatMap(kind -> kind.fieldByTerm(statement.predicate())).map(Field::companion)
                .orElse(CompanionUse.NONE);
    }

    /** To what is reached from such parts only. */
    private void handDown() {
        Map<String, Set<String>> given = new HashMap<>();
        ofSubjects.forEach((part, grounds) -> given.put(part, Set.copyOf(grounds)));
        Set<String> shown = reached(record, given.keySet());
        given.forEach((part, grounds) -> reached(part, Set.of()).stream().filter(below -> !shown.contains(below))
                .forEach(below -> add(below, grounds)));
    }

    private Set<String> reached(String from, Set<String> never) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Statement link : links.getOrDefault(open.pop(), List.of())) {
                String to = target(link).orElseThrow();
                if (!never.contains(to) && reached.add(to)) {
                    open.push(to);
                }
            }
        }
        return reached;
    }

    private static Optional<String> target(Statement statement) {
        return statement.object() instanceof Value.Iri iri ? Optional.of(iri.iri()) : Optional.empty();
    }
}
