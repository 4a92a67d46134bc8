package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Puts other concepts in the place of one, in whatever a record says of it; known to the model or not. */
final class ConceptRewriting {

    private final RecordModel model;
    private final Value old;
    private final String broader;

    ConceptRewriting(RecordModel model, String old) {
        this.model = model;
        this.old = new Value.Iri(old);
        this.broader = model.kind(ConceptEdit.KIND).orElseThrow().field("broader").orElseThrow().term();
    }

    /** @param others where there is room for one only, the first of them */
    Payload to(String record, Payload payload, List<String> others) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : payload.statements()) {
            if (statement.object().equals(old)) {
                others.stream().limit(others.size() > 1 && isSingle(statement, payload) ? 1 : others.size())
                        .filter(other -> !other.equals(statement.subject()))
                        .forEach(other -> statements.add(pointingTo(statement, other)));
            } else {
                statements.add(statement);
            }
        }
        return Payload.of(record, statements);
    }

    /** Whether the field has room for one value only. */
    private boolean isSingle(Statement statement, Payload payload) {
        return payload.statements().stream()
                .filter(other -> other.subject().equals(statement.subject()) && other.predicate().equals(Xsd.TYPE))
                .flatMap(type -> kind(type.object()).stream())
                .flatMap(kind -> kind.fieldByTerm(statement.predicate()).stream()).anyMatch(field -> !field.many());
    }

    private Optional<Kind> kind(Value type) {
        return type instanceof Value.Iri iri ? model.kindByTerm(iri.iri()) : Optional.empty();
    }

    private static Statement pointingTo(Statement statement, String other) {
        return new Statement(statement.subject(), statement.predicate(), new Value.Iri(other));
    }

    /** For what stands between the two in the tree: it moves up instead, and so there is no circle. */
    Payload without(String record, Payload payload, List<String> up) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : payload.statements()) {
            if (!statement.object().equals(old)) {
                statements.add(statement);
            } else if (statement.predicate().equals(broader)) {
                up.stream().filter(one -> !one.equals(record))
                        .forEach(one -> statements.add(pointingTo(statement, one)));
            }
        }
        return Payload.of(record, statements);
    }
}
