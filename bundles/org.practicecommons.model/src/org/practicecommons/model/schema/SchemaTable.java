package org.practicecommons.model.schema;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.practicecommons.base.Table;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** All fields of all kinds, one a row, records before parts, in the order of forms. */
public final class SchemaTable {

    private static final List<String> COLUMNS = List.of("kind", "record", "kindTerm", "field", "term", "type", "least",
            "most", "recommended", "index", "weight", "facet", "personal", "section", "order", "scheme", "pattern",
            "minimum", "maximum", "values", "label.en", "label.fr", "help.en", "help.fr");

    private SchemaTable() {
    }

    /** Terms are in their short form; {@code values} holds the choices, or the kinds a reference or part may have. */
    public static Table of(RecordModel model) {
        List<List<String>> rows = new ArrayList<>();
        for (Kind kind : kinds(model)) {
            kind.fields().forEach(field -> rows.add(row(model, kind, field)));
        }
        return new Table(COLUMNS, rows, false);
    }

    /** As CSV after RFC 4180, with a head line. */
    public static void writeCsv(RecordModel model, Appendable out) throws IOException {
        Table table = of(model);
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setHeader(table.columns().toArray(String[]::new)).setNullString("").get();
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecords(table.rows());
        printer.flush();
    }

    static List<Kind> kinds(RecordModel model) {
        return Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).toList();
    }

    private static List<String> row(RecordModel model, Kind kind, Field field) {
        boolean inForms = !field.section().isEmpty();
        List<String> row = new ArrayList<>(List.of(
                kind.name(), yes(kind.isRecord()), model.shorten(kind.term()),
                field.name(), model.shorten(field.term()), lower(field.type()),
                String.valueOf(field.least()), field.many() ? "*" : "1", yes(field.recommended()),
                lower(field.index()), BigDecimal.valueOf(field.weight()).stripTrailingZeros().toPlainString(),
                yes(field.facet()), yes(field.personal())));
        row.add(inForms ? field.section() : null);
        row.add(inForms ? String.valueOf(field.order()) : null);
        row.add(field.scheme().orElse(null));
        row.add(field.pattern().map(String::valueOf).orElse(null));
        row.add(field.minimum().map(BigDecimal::toPlainString).orElse(null));
        row.add(field.maximum().map(BigDecimal::toPlainString).orElse(null));
        row.add(values(field));
        row.addAll(List.of(field.label(Locale.ENGLISH), field.label(Locale.FRENCH),
                field.help(Locale.ENGLISH), field.help(Locale.FRENCH)));
        return row;
    }

    private static String values(Field field) {
        String values = Stream.concat(field.choices().stream().map(Choice::name),
                field.targets().stream().map(Kind::name)).collect(Collectors.joining(" "));
        return values.isEmpty() ? null : values;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
