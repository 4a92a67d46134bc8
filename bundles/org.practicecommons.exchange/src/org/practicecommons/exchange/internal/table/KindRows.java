package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Localised;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.schema.SchemaPage;

/** Reads the table of one kind; each cell that does not fit is reported, and keeps the row out. */
final class KindRows implements RowSink {

    /** Begins the first cell of a row that is for readers. */
    static final String REMARK = "#";

    private final Kind kind;
    private final HeadLine head;
    private final RowIntake intake;
    private final Problems problems;
    private final Set<Integer> computed = new HashSet<>();
    private boolean good;
    private long number;

    KindRows(Kind kind, HeadLine head, RowIntake intake, Problems problems) {
        this.kind = kind;
        this.head = head;
        this.intake = intake;
        this.problems = problems;
    }

    @Override
    public void row(long at, List<String> row, Map<Integer, Oddity> odd) throws IOException {
        if (row.getFirst().startsWith(REMARK)) {
            return;
        }
        problems.report().count("rows", 1);
        good = true;
        number = at;
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (known(i, odd.get(i))) {
                cell(i, row.get(i), cells);
            }
        }
        String record = kind.isRecord() ? record(cells) : part(cells);
        if (kind.isRecord() && !record.isEmpty()) {
            titles(cells).forEach((language, title) -> intake.known().title(kind, record, title));
        }
        if (!good) {
            intake.markBad(record);
            return;
        }
        cells.put(RowIntake.TABLE, kind.name());
        cells.put(RowIntake.WHERE, problems.at(at));
        intake.keep(record, cells);
    }

    /** Whether what the cell holds is known; of formulas only the first in a column is told. */
    private boolean known(int index, Oddity odd) {
        if (odd == null || index >= head.size() || head.column(index).isEmpty()
                || head.column(index).get() instanceof Column.Labels) {
            return true;
        }
        if (odd == Oddity.BROKEN) {
            bad("cell.broken", "cell", HeadLine.cell(index, number), "heading", head.heading(index));
        } else if (computed.add(index)) {
            problems.warning(problems.at(number), "cell.computed", "cell", HeadLine.cell(index, number),
                    "heading", head.heading(index));
        }
        return odd != Oddity.BROKEN;
    }

    private void cell(int index, String text, Map<String, String> cells) {
        if (index >= head.size()) {
            if (!text.isEmpty()) {
                bad("row.tooWide", "cell", HeadLine.cell(index, number));
            }
            return;
        }
        Optional<Column> column = head.column(index);
        if (column.isPresent()) {
            switch (column.get()) {
                case Mark mark -> cells.put(Heads.of(kind, mark), text.strip());
                case Column.Values values -> cells.put(Heads.of(values),
                        values(index, values, text.replace("\r\n", "\n").replace('\r', '\n')));
                case Column.Labels labels -> {
                    // for readers alone
                }
            }
        }
    }

    /** The cell with addresses in the place of labels. */
    private String values(int index, Column.Values column, String text) {
        List<String> texts = new ArrayList<>();
        for (String written : Cells.split(column, text)) {
            String value = column.field().type() == FieldType.REFERENCE
                    ? address(index, column.field(), written) : written;
            if (good && Cells.value(column, value).isEmpty()) {
                bad("cell.badValue", "cell", HeadLine.cell(index, number), "heading", head.heading(index),
                        "value", written, "type", expected(column.field()));
            }
            texts.add(value);
        }
        return Cells.joined(column, texts);
    }

    private static Localised expected(Field field) {
        return SchemaPage.valueOf(field);
    }

    /** What was written, or the address of the only record of that label. */
    private String address(int index, Field field, String written) {
        Optional<String> address = Cells.address(written);
        if (address.isPresent()) {
            return address.get();
        }
        List<String> found = intake.known().named(Optional.of(field), field.targets(), written.strip());
        if (found.size() != 1) {
            bad(found.isEmpty() ? "cell.noRecord" : "cell.severalRecords", "cell", HeadLine.cell(index, number),
                    "heading", head.heading(index), "value", written, "iris", String.join(", ", found));
            return written;
        }
        return found.getFirst();
    }

    /** The record that the row is about; one that has no address yet is given one, made from its title. */
    private String record(Map<String, String> cells) {
        String heading = Heads.of(kind, Mark.IRI);
        String iri = cells.getOrDefault(heading, "");
        if (iri.isEmpty()) {
            String title = title(cells);
            if (title.isEmpty()) {
                bad("row.noTitle", "heading", kind.title().name(), "row", number);
                return "";
            }
            iri = intake.keys().record("table/" + kind.name(), title);
            cells.put(heading, iri);
        } else if (!Cells.isAddress(iri)) {
            bad("row.badAddress", "value", iri, "row", number);
        }
        return iri;
    }

    private String title(Map<String, String> cells) {
        StringBuilder title = new StringBuilder();
        titles(cells).forEach((language, text) ->
                title.append(language).append(':').append(text).append('\n'));
        return title.toString();
    }

    /** By language, in the order of the columns. */
    private Map<String, String> titles(Map<String, String> cells) {
        Map<String, String> titles = new LinkedHashMap<>();
        cells.forEach((heading, cell) -> {
            if (!cell.isBlank() && Heads.column(kind, heading).orElse(null) instanceof Column.Values values
                    && values.field().equals(kind.title())) {
                titles.put(values.language(), cell.strip());
            }
        });
        return titles;
    }

    /** The record that a part belongs to; a new part is given an address, made from what the row says. */
    private String part(Map<String, String> cells) {
        String heading = Heads.of(kind, Mark.IRI);
        String iri = cells.getOrDefault(heading, "");
        String record = cells.getOrDefault(Heads.of(Mark.RECORD), "");
        if (record.isEmpty() && iri.indexOf('#') > 0) {
            record = iri.substring(0, iri.indexOf('#'));
        }
        record = Cells.address(record).orElse(record);
        if (!Cells.isAddress(record)) {
            List<String> found = record.isEmpty() ? List.of()
                    : intake.known().named(Optional.empty(), owners(), record);
            if (found.size() != 1) {
                bad("row.whichRecord", "value", record, "row", number);
                return "";
            }
            record = found.getFirst();
        }
        if (iri.isEmpty()) {
            cells.put(heading, intake.keys().part(record, kind.name() + cells));
        } else if (!Cells.isAddress(iri)) {
            bad("row.badAddress", "value", iri, "row", number);
        }
        return record;
    }

    private List<Kind> owners() {
        return intake.model().recordKinds().stream().filter(owner -> owner.fields().stream().anyMatch(
                field -> field.type() == FieldType.PARTS && field.targets().contains(kind))).toList();
    }

    private void bad(String key, Object... namesAndValues) {
        good = false;
        problems.error(problems.at(number), key, namesAndValues);
    }
}
