package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.KnownRecords;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.Spill;
import org.practicecommons.exchange.internal.mapping.Keys;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Takes the rows of all tables of one file: looks at each head line, then leaves the rows to a reader. */
final class RowIntake {

    /** Not headings of columns but what else is kept of a row. */
    static final String TABLE = "(table)";
    static final String WHERE = "(where)";

    private final RecordModel model;
    private final Keys keys;
    private final KnownRecords known;
    private final Spill spill;
    private final BadRecords bad;

    RowIntake(RecordModel model, String base, KnownRecords known, Spill spill, BadRecords bad) {
        this.model = model;
        this.keys = new Keys(base);
        this.known = known;
        this.spill = spill;
        this.bad = bad;
    }

    /**
     * @param needed headings that the table must have
     */
    RowSink table(String name, List<String> needed, Problems problems) {
        return new RowSink() {

            private RowSink rows;

            @Override
            public void row(long number, List<String> cells) throws IOException {
                boolean blank = cells.stream().allMatch(String::isEmpty);
                if (rows != null && !blank) {
                    rows.row(number, cells);
                } else if (!blank && !cells.getFirst().startsWith(CsvRows.SEPARATOR_HINT)) {
                    rows = below(name, cells, needed, problems);
                }
            }
        };
    }

    private RowSink below(String name, List<String> head, List<String> needed, Problems problems) {
        List<String> stripped = head.stream().map(String::strip).toList();
        Optional<String> missing = needed.stream().filter(heading -> !stripped.contains(heading)).findFirst();
        if (missing.isPresent()) {
            throw refusal("table.columnMissing", name, missing.get());
        }
        Optional<Kind> kind = Heads.kind(model, head);
        if (kind.isPresent()) {
            return new KindRows(kind.get(), new HeadLine(name, kind.get(), head, problems), this, problems);
        }
        if (Heads.areStatements(head)) {
            return new StatementRows(stripped, this, problems);
        }
        throw refusal("table.noKind", name, "");
    }

    static Refusal refusal(String key, String table, String heading) {
        return new Refusal(Refusal.Reason.BAD_INPUT,
                Message.of(Format.class, key, "file", table, "heading", heading));
    }

    RecordModel model() {
        return model;
    }

    Keys keys() {
        return keys;
    }

    KnownRecords known() {
        return known;
    }

    void markBad(String record) {
        if (!record.isEmpty()) {
            bad.add(record);
        }
    }

    void keep(String record, Map<String, String> cells) throws IOException {
        spill.add(record, CellBytes.write(cells));
    }
}
