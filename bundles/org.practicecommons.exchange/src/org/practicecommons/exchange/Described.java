package org.practicecommons.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.exchange.internal.mapping.FieldValue;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.schema.SchemaPage;

/**
 * A record that a reader writes down by the names of its fields. A field that the model of this home does not have, or
 * a value that does not fit it, is told as a warning and left out.
 */
public final class Described {

    private final RecordSource source;
    private final Kind kind;
    private final String iri;
    private final long line;
    private final List<Statement> statements = new ArrayList<>();

    /** Readers get one from {@link RecordSource#describe}. */
    public Described(RecordSource source, Kind kind, String iri, long line) {
        this.source = source;
        this.kind = kind;
        this.iri = iri;
        this.line = line;
        statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(kind.term())));
    }

    public String iri() {
        return iri;
    }

    /** Says nothing where the text is blank. */
    public Described say(String field, String text) {
        return say(field, text, "");
    }

    /**
     * @param text as people write it: a day as 2026-05-31, a choice by its name, an address or the IRI of a record
     * @param language of a text, as {@code en}; empty for none
     */
    public Described say(String field, String text, String language) {
        if (text.isBlank()) {
            return this;
        }
        Optional<Field> known = kind.field(field);
        Optional<Value> value = known.flatMap(one -> FieldValue.of(one, text.strip(), language, List.of()));
        if (known.isEmpty()) {
            source.warning(line, Message.of(Format.class, "reader.noField", "kind", kind.name(), "field", field));
        } else if (value.isEmpty()) {
            source.warning(line, Message.of(Format.class, "reader.badValue", "field", field, "value", text,
                    "type", SchemaPage.valueOf(known.get())));
        } else {
            statements.add(new Statement(iri, known.get().term(), value.get()));
        }
        return this;
    }

    /** Brings it in. */
    public void take() {
        source.take(iri, statements, line);
    }
}
