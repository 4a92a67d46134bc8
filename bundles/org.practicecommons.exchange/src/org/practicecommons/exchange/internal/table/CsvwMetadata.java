package org.practicecommons.exchange.internal.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Describes tables as CSV on the Web asks for it (W3C, Metadata Vocabulary for Tabular Data). */
final class CsvwMetadata {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode group = JSON.createObjectNode();
    private final ArrayNode tables;

    CsvwMetadata(RecordModel model) {
        group.put("@context", "http://www.w3.org/ns/csvw");
        group.put("dc:conformsTo", model.ePackage().getNsURI());
        group.put("dc:hasVersion", model.version());
        group.putObject("dialect").put("encoding", "utf-8").put("delimiter", ",").put("header", true);
        tables = group.putArray("tables");
    }

    void add(TableSink.Head head) {
        ObjectNode table = tables.addObject().put("url", head.name() + CsvSink.ENDING);
        head.kind().ifPresent(kind -> describe(kind, table));
        ObjectNode schema = table.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        for (int i = 0; i < head.columns().size(); i++) {
            describe(head.columns().get(i), columns.addObject().put("name", "c" + (i + 1))
                    .put("titles", head.headings().get(i)));
        }
        if (head.columns().getFirst() == Mark.IRI) {
            schema.put("primaryKey", "c1").put("aboutUrl", "{+c1}");
        }
    }

    private static void describe(Kind kind, ObjectNode table) {
        ObjectNode title = table.putObject("dc:title");
        title.put("@value", kind.plural(Locale.ENGLISH)).put("@language", "en");
        table.put("dc:subject", kind.term());
    }

    private static void describe(Column column, ObjectNode described) {
        switch (column) {
            case Column.Values values -> {
                Field field = values.field();
                described.put("propertyUrl", field.term()).put("datatype", datatype(field.type()))
                        .put("required", false);
                described.putObject("dc:title").put("@value", field.label(Locale.ENGLISH)).put("@language", "en");
                if (!values.language().isEmpty()) {
                    described.put("lang", values.language());
                }
                if (values.many()) {
                    described.put("separator", ";");
                }
            }
            case Column.Labels labels -> described.put("suppressOutput", true);
            case Mark mark -> described.put("suppressOutput", true)
                    .put("datatype", mark == Mark.IRI || mark == Mark.RECORD ? "anyURI" : "string");
        }
    }

    private static String datatype(FieldType type) {
        return switch (type) {
            case IRI, REFERENCE, PARTS -> "anyURI";
            case DAY -> "date";
            case MOMENT -> "dateTime";
            case BOOLEAN -> "boolean";
            case INTEGER -> "integer";
            case DECIMAL -> "decimal";
            case TEXT, STRING, CHOICE -> "string";
        };
    }

    String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(group) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain JSON cannot fail", e);
        }
    }
}
