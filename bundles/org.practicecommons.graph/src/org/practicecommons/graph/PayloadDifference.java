package org.practicecommons.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practicecommons.graph.internal.LineDifference;

/** Finds where two payloads differ. */
public final class PayloadDifference {

    private record Property(String subject, String predicate, String language) implements Comparable<Property> {

        static Property of(Statement statement) {
            return new Property(statement.subject(), statement.predicate(),
                    statement.object() instanceof Value.Literal literal ? literal.language() : "");
        }

        @Override
        public int compareTo(Property other) {
            int bySubject = subject.compareTo(other.subject);
            int byPredicate = bySubject != 0 ? bySubject : predicate.compareTo(other.predicate);
            return byPredicate != 0 ? byPredicate : language.compareTo(other.language);
        }
    }

    private record Values(List<Value> removed, List<Value> added) {

        Values() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private PayloadDifference() {
    }

    /** By subject, property and language; empty when the payloads are equal. */
    public static List<PropertyDifference> between(Payload first, Payload second) {
        LineDifference lines = LineDifference.between(first.bytes(), second.bytes());
        Map<Property, Values> properties = new TreeMap<>();
        for (Statement gone : lines.removed()) {
            properties.computeIfAbsent(Property.of(gone), x -> new Values()).removed().add(gone.object());
        }
        for (Statement came : lines.added()) {
            properties.computeIfAbsent(Property.of(came), x -> new Values()).added().add(came.object());
        }
        List<PropertyDifference> differences = new ArrayList<>();
        properties.forEach((property, values) -> differences.add(new PropertyDifference(property.subject(),
                property.predicate(), property.language(), values.removed(), values.added())));
        return differences;
    }
}
