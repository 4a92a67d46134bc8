package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.practicecommons.base.Message;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.schema.SchemaPage;

/** An empty table of one kind for people: the fields that forms show, with words for headings. */
public final class TableTemplate {

    private final Kind kind;
    private final Locale language;
    private final List<Column> columns = new ArrayList<>();

    public TableTemplate(Kind kind, Locale language) {
        this.kind = kind;
        this.language = language;
        columns.add(Mark.IRI);
        if (!kind.isRecord()) {
            columns.add(Mark.RECORD);
        }
        boolean french = language.getLanguage().equals("fr");
        for (Field field : kind.fields()) {
            if (!field.section().isEmpty() && field.type() == FieldType.TEXT) {
                columns.add(new Column.Values(field, french ? "fr" : "en"));
                columns.add(new Column.Values(field, french ? "en" : "fr"));
            } else if (!field.section().isEmpty() && field.type() != FieldType.PARTS) {
                columns.add(new Column.Values(field, ""));
            }
        }
    }

    private List<String> headings() {
        return columns.stream().map(column -> Heads.of(kind, column, language)).toList();
    }

    /** What each column is for. */
    private List<String> helps() {
        return columns.stream().map(column -> switch (column) {
            case Mark mark -> mark == Mark.IRI ? KindRows.REMARK + " " + say("template.address")
                    : say("template.record");
            case Column.Values values -> values.field().help(language);
            case Column.Labels labels -> "";
        }).map(Defused::of).toList();
    }

    /** What may be written. */
    private List<String> hints() {
        return columns.stream().map(column -> switch (column) {
            case Column.Values values -> hint(values);
            default -> column == Mark.IRI ? KindRows.REMARK + " " + say("template.remark") : "";
        }).map(Defused::of).toList();
    }

    private String hint(Column.Values values) {
        Field field = values.field();
        String what = SchemaPage.valueOf(field).in(language);
        String more = values.many() ? say("template.several") : "";
        boolean other = field.type() == FieldType.TEXT && !values.language().equals(language.getLanguage());
        String need = field.required() && !other ? say("template.required") : "";
        return String.join(" · ", List.of(what, more, need).stream().filter(part -> !part.isEmpty()).toList());
    }

    private String say(String key) {
        return Message.of(Format.class, key).in(language);
    }

    public void writeCsv(OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL)
                .setDelimiter(language.getLanguage().equals("fr") ? ';' : ',').get());
        printer.printRecord(headings());
        printer.printRecord(helps());
        printer.printRecord(hints());
        out.flush();
    }
}
