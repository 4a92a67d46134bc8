package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Changes what a concept says, field by field; statements that the model does not know stay. */
final class ConceptEdit {

    static final String KIND = "Concept";

    private final Kind kind;
    private final String iri;
    private final List<Statement> statements;

    ConceptEdit(RecordModel model, String iri, Payload payload) {
        this.kind = model.kind(KIND).orElseThrow();
        this.iri = iri;
        this.statements = new ArrayList<>(payload.statements());
    }

    /** A concept that says nothing yet. */
    static ConceptEdit ofNew(RecordModel model, String iri) {
        ConceptEdit edit = new ConceptEdit(model, iri, Payload.EMPTY);
        edit.statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(edit.kind.term())));
        return edit;
    }

    private String term(String field) {
        return kind.field(field).orElseThrow().term();
    }

    List<Value> values(String field) {
        String term = term(field);
        return statements.stream().filter(s -> s.subject().equals(iri) && s.predicate().equals(term))
                .map(Statement::object).toList();
    }

    String iri() {
        return iri;
    }

    /** The values that are things and not words. */
    List<String> iris(String field) {
        return values(field).stream().filter(Value.Iri.class::isInstance).map(value -> ((Value.Iri) value).iri())
                .toList();
    }

    boolean says(String field, String otherIri) {
        return values(field).contains(new Value.Iri(otherIri));
    }

    boolean isDeprecated() {
        return says("status", choice("deprecated"));
    }

    ConceptEdit add(String field, Collection<? extends Value> values) {
        List<Value> there = values(field);
        values.stream().filter(value -> !there.contains(value)).distinct()
                .forEach(value -> statements.add(new Statement(iri, term(field), value)));
        return this;
    }

    ConceptEdit empty(String... fields) {
        for (String field : fields) {
            String term = term(field);
            statements.removeIf(s -> s.subject().equals(iri) && s.predicate().equals(term));
        }
        return this;
    }

    /** Takes out whatever points to the other one. */
    ConceptEdit forget(String other) {
        statements.removeIf(statement -> statement.object().equals(new Value.Iri(other)));
        return this;
    }

    /** Marks it as no longer to be used. */
    ConceptEdit deprecate(Collection<String> replacements) {
        return empty("status", "replacedBy").add("status", List.of(new Value.Iri(choice("deprecated"))))
                .add("replacedBy", replacements.stream().map(Value.Iri::new).toList());
    }

    private String choice(String name) {
        return kind.field("status").orElseThrow().choiceNamed(name).orElseThrow().term();
    }

    Payload payload() {
        return Payload.of(iri, statements);
    }
}
