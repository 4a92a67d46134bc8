package org.practicecommons.checks;

import java.util.ArrayList;
import java.util.List;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;

/** A record or part in the making, field by field. */
public final class Draft {

    private final Kind kind;
    private final String iri;
    private final Draft owner;
    private final List<Statement> statements;
    private int parts;

    Draft(Kind kind, String iri, Draft owner) {
        this.kind = kind;
        this.iri = iri;
        this.owner = owner;
        this.statements = owner == null ? new ArrayList<>() : owner.statements;
        statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(kind.term())));
    }

    Kind kind() {
        return kind;
    }

    public Draft text(String field, String words) {
        return say(field, Value.text(words, "en"));
    }

    public Draft day(String field, String day) {
        return say(field, new Value.Literal(day, Xsd.DATE));
    }

    public Draft number(String field, String number) {
        return say(field, new Value.Literal(number, number.contains(".") ? Xsd.DECIMAL : Xsd.INTEGER));
    }

    public Draft choose(String field, String choice) {
        return say(field, new Value.Iri(field(field).choiceNamed(choice).orElseThrow().term()));
    }

    /** @param name of a record of the community, or the whole IRI */
    public Draft to(String field, String name) {
        return say(field, new Value.Iri(name.contains("://") ? name : Community.iri(name)));
    }

    /** Begins a part; {@link #back} ends it. */
    public Draft part(String field) {
        String part = iri + "#" + field + parts++;
        to(field, part);
        Draft made = new Draft(field(field).targets().getFirst(), part, this);
        statements.add(new Statement(part, made.field("orderKey").term(), Value.plain("a" + (char) ('a' + parts))));
        return made;
    }

    public Draft back() {
        return owner;
    }

    /** Takes every value of a field out. */
    public Draft without(String field) {
        statements.removeIf(each -> each.subject().equals(iri) && each.predicate().equals(field(field).term()));
        return this;
    }

    /** The part that was begun as that one; 0 for the first of all parts. */
    public String partIri(String field, int number) {
        return iri + "#" + field + number;
    }

    void replace(Payload payload) {
        statements.clear();
        statements.addAll(payload.statements());
    }

    public Payload payload() {
        return Payload.of(rootIri(), List.copyOf(statements));
    }

    List<Statement> statements() {
        return statements;
    }

    private String rootIri() {
        return owner == null ? iri : owner.rootIri();
    }

    private Field field(String name) {
        return kind.field(name).orElseThrow();
    }

    private Draft say(String field, Value value) {
        statements.add(new Statement(iri, field(field).term(), value));
        return this;
    }
}
