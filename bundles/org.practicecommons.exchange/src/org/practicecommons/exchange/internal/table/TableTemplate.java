package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** The table of a part, with a column for the field that contains it where there are several. */
    TableTemplate(Kind part, List<Field> ways, Locale language) {
        this(part, language);
        if (ways.size() > 1) {
            columns.add(columns.indexOf(Mark.RECORD) + 1, Mark.LINK);
        }
    }

    Kind kind() {
        return kind;
    }

    List<Column> columns() {
        return columns;
    }

    String heading(Column column) {
        return Heads.of(kind, column, language);
    }

    /** What a column is for. */
    static String help(Column column, Locale language) {
        return switch (column) {
            case Mark mark -> say(switch (mark) {
                case IRI -> "template.address";
                case LINK -> "template.link";
                default -> "template.record";
            }, language);
            case Column.Values values -> values.field().help(language);
            case Column.Labels labels -> "";
        };
    }

    /** What may be written in a column. */
    String hint(Column column, Locale reader) {
        if (!(column instanceof Column.Values values)) {
            return "";
        }
        Field field = values.field();
        String what = SchemaPage.valueOf(field).in(reader);
        String more = values.many() ? say("template.several", reader) : "";
        boolean other = field.type() == FieldType.TEXT && !values.language().equals(language.getLanguage());
        String need = field.required() && !other ? say("template.required", reader) : "";
        return String.join(" · ", Stream.of(what, more, need).filter(part -> !part.isEmpty()).toList());
    }

    static String say(String key, Locale language) {
        return Message.of(Format.class, key).in(language);
    }

    public void writeCsv(OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL)
                .setDelimiter(language.getLanguage().equals("fr") ? ';' : ',').get());
        printer.printRecord(columns.stream().map(this::heading).toList());
        printer.printRecord(columns.stream().map(column -> remark(column, help(column, language))).toList());
        printer.printRecord(columns.stream().map(column -> remark(column, column == Mark.IRI
                ? say("template.remark", language) : hint(column, language))).toList());
        out.flush();
    }

    private static String remark(Column column, String text) {
        return column == Mark.IRI ? KindRows.REMARK + " " + text : Defused.of(text);
    }
}
