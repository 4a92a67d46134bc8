package org.practicecommons.operations.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * What another record says once a person is erased: parts that are about a person, such as contacts and quotes, go as a
 * whole when they name this one; in every other text the name is replaced by a mark.
 */
public final class Redaction {

    private static final String MARK = "[…]";

    private final RecordModel model;
    private final String person;
    private final Pattern names;

    public Redaction(RecordModel model, String person, Pattern names) {
        this.model = model;
        this.person = person;
        this.names = names;
    }

    public Payload of(String record, Payload payload) {
        Set<String> gone = personalParts(record, payload.statements());
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : payload.statements()) {
            boolean of = gone.contains(statement.subject());
            boolean to = statement.object() instanceof Value.Iri iri && gone.contains(iri.iri());
            if (!of && !to) {
                kept.add(without(statement));
            }
        }
        return Payload.of(record, kept);
    }

    private Set<String> personalParts(String record, List<Statement> statements) {
        Map<String, Kind> kinds = new HashMap<>();
        statements.stream().filter(s -> s.predicate().equals(Xsd.TYPE)).forEach(s -> {
            if (s.object() instanceof Value.Iri type) {
                model.kindByTerm(type.iri()).ifPresent(kind -> kinds.put(s.subject(), kind));
            }
        });
        Set<String> parts = new HashSet<>();
        for (Statement statement : statements) {
            Kind kind = kinds.get(statement.subject());
            if (kind != null && !statement.subject().equals(record) && isPersonal(kind) && names(kind, statement)) {
                parts.add(statement.subject());
            }
        }
        return parts;
    }

    private static boolean isPersonal(Kind kind) {
        return kind.fields().stream().anyMatch(Field::personal);
    }

    private boolean names(Kind kind, Statement statement) {
        return switch (statement.object()) {
            case Value.Iri iri -> iri.iri().equals(person)
                    && kind.fieldByTerm(statement.predicate()).filter(f -> f.type() == FieldType.REFERENCE).isPresent();
            case Value.Literal literal -> names.matcher(literal.lexical()).find()
                    && kind.fieldByTerm(statement.predicate()).filter(Field::personal).isPresent();
        };
    }

    private Statement without(Statement statement) {
        if (statement.object() instanceof Value.Literal literal && names.matcher(literal.lexical()).find()) {
            return new Statement(statement.subject(), statement.predicate(), new Value.Literal(
                    names.matcher(literal.lexical()).replaceAll(MARK), literal.datatype(), literal.language()));
        }
        return statement;
    }
}
