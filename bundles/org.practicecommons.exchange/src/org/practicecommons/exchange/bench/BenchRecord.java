package org.practicecommons.exchange.bench;

import java.util.ArrayList;
import java.util.List;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.OrderKey;
import org.practicecommons.model.RecordModel;

/** A record in the making, field by field. */
final class BenchRecord {

    private final RecordModel model;
    private final Kind kind;
    private final String subject;
    private final BenchRecord owner;
    private final List<Statement> statements;
    private String lastOrder = "";
    private int parts;

    BenchRecord(RecordModel model, Kind kind, String iri) {
        this(model, kind, iri, null, new ArrayList<>());
    }

    private BenchRecord(RecordModel model, Kind kind, String iri, BenchRecord owner, List<Statement> statements) {
        this.model = model;
        this.kind = kind;
        this.subject = iri;
        this.owner = owner;
        this.statements = statements;
        statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(kind.term())));
    }

    BenchRecord text(String field, String text) {
        return add(field, Value.text(text, "en"));
    }

    BenchRecord plain(String field, String text) {
        return add(field, Value.plain(text));
    }

    BenchRecord typed(String field, String text, String datatype) {
        return add(field, new Value.Literal(text, datatype));
    }

    BenchRecord to(String field, String iri) {
        return add(field, new Value.Iri(iri));
    }

    /** The choice of that number, counted round. */
    BenchRecord choice(String field, int number) {
        List<Choice> choices = field(field).choices();
        return add(field, new Value.Iri(choices.get(number % choices.size()).term()));
    }

    /** Begins a part; {@link #back} ends it. */
    BenchRecord part(String field, String partKind) {
        String iri = subject + "#p" + parts++;
        to(field, iri);
        lastOrder = OrderKey.between(lastOrder, "");
        return new BenchRecord(model, model.kind(partKind).orElseThrow(), iri, this, statements)
                .plain("orderKey", lastOrder);
    }

    BenchRecord back() {
        return owner;
    }

    void end(RecordExport out) {
        out.add(subject, Payload.of(subject, statements).bytes());
    }

    private BenchRecord add(String field, Value value) {
        statements.add(new Statement(subject, field(field).term(), value));
        return this;
    }

    private Field field(String name) {
        return kind.field(name).orElseThrow(() -> new IllegalArgumentException(kind + " has no field " + name));
    }
}
