package org.practicecommons.exchange.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * A record as rows: one for itself, one for each part, and the statements that no cell can hold as they are (unknown
 * ones, a second value where there may be one, a character that spreadsheets lose). Rows and statements together say
 * exactly what the record says.
 */
final class RecordRows {

    /**
     * @param owner what contains a part, or empty for the record itself
     * @param link the field in which it is contained; null for the record itself
     * @param values by column, each at least one; may be changed
     */
    record Row(Kind kind, String subject, String owner, Field link, Map<Column.Values, List<Value>> values) {

        void collect(List<Statement> statements) {
            if (link != null) {
                statements.add(new Statement(owner, link.term(), new Value.Iri(subject)));
            }
            statements.add(new Statement(subject, Xsd.TYPE, new Value.Iri(kind.term())));
            values.forEach((column, held) -> held.forEach(
                    value -> statements.add(new Statement(subject, column.field().term(), value))));
        }
    }

    private final RecordModel model;
    private final Map<String, List<Statement>> left = new HashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Statement> rest = new ArrayList<>();

    private RecordRows(RecordModel model) {
        this.model = model;
    }

    /** A record that says nothing yet. */
    static RecordRows none(RecordModel model) {
        return new RecordRows(model);
    }

    /** A record of no kind of the model has no rows; all that it says is left over. */
    static RecordRows of(RecordModel model, String iri, byte[] payload) {
        RecordRows rows = new RecordRows(model);
        for (Statement statement : Payload.of(payload).statements()) {
            rows.left.computeIfAbsent(statement.subject(), any -> new ArrayList<>()).add(statement);
        }
        rows.kind(iri, model.recordKinds()).ifPresent(kind -> rows.add(iri, "", null, kind));
        rows.left.values().forEach(rows.rest::addAll);
        return rows;
    }

    private Optional<Kind> kind(String subject, List<Kind> possible) {
        return left.getOrDefault(subject, List.of()).stream()
                .filter(statement -> statement.predicate().equals(Xsd.TYPE))
                .flatMap(statement -> statement.object() instanceof Value.Iri type
                        ? model.kindByTerm(type.iri()).stream() : Stream.empty())
                .filter(possible::contains).findFirst();
    }

    private void add(String subject, String owner, Field link, Kind kind) {
        Row row = new Row(kind, subject, owner, link, new LinkedHashMap<>());
        Map<Column.Values, Integer> lengths = new HashMap<>();
        rows.put(subject, row);
        for (Statement statement : left.remove(subject)) {
            boolean type = statement.predicate().equals(Xsd.TYPE)
                    && statement.object().equals(new Value.Iri(kind.term()));
            if (!type && !kind.fieldByTerm(statement.predicate())
                    .map(field -> take(row, field, statement.object(), lengths))
                    .orElse(false)) {
                rest.add(statement);
            }
        }
    }

    /** @param lengths of the cells so far */
    private boolean take(Row row, Field field, Value value, Map<Column.Values, Integer> lengths) {
        if (field.type() == FieldType.PARTS) {
            Optional<Kind> part = value instanceof Value.Iri iri ? kind(iri.iri(), field.targets()) : Optional.empty();
            part.ifPresent(kind -> add(((Value.Iri) value).iri(), row.subject(), field, kind));
            return part.isPresent();
        }
        String language = value instanceof Value.Literal literal && field.type() == FieldType.TEXT
                ? literal.language() : "";
        Column.Values column = new Column.Values(field, language);
        Optional<Integer> length = Cells.length(column, value).map(more -> lengths.getOrDefault(column, 0) + more);
        if (length.filter(characters -> characters <= Cells.LONGEST).isEmpty()
                || !column.many() && lengths.containsKey(column)) {
            return false;
        }
        lengths.put(column, length.get());
        row.values().computeIfAbsent(column, any -> new ArrayList<>()).add(value);
        return true;
    }

    /** Puts a row in the place of what there is of its subject. */
    void put(Row row) {
        rows.put(row.subject(), row);
    }

    /** The record first, then its parts, each after what contains it; by subject. */
    Map<String, Row> rows() {
        return rows;
    }

    /** May be changed. */
    List<Statement> rest() {
        return rest;
    }

    /** All that rows and rest say. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(rest);
        rows.values().forEach(row -> row.collect(statements));
        return statements;
    }
}
