package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
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
    private final TablesHere known;
    private final Optional<Spill> spill;
    private final BadRecords bad;
    private int tables;

    /** @param spill where rows are kept; empty where they are only looked at */
    RowIntake(RecordModel model, String base, TablesHere known, Optional<Spill> spill, BadRecords bad) {
        this.model = model;
        this.keys = new Keys(base);
        this.known = known;
        this.spill = spill;
        this.bad = bad;
    }

    /**
     * @param needed headings that the table must have
     * @param lenient whether a table that is none of ours is passed over, and that is said
     */
    RowSink table(String name, List<String> needed, boolean lenient, Problems problems) {
        return new RowSink() {

            private RowSink rows;

            @Override
            public void row(long number, List<String> cells, Map<Integer, Oddity> odd) throws IOException {
                boolean blank = cells.stream().allMatch(String::isEmpty);
                if (rows != null && !blank) {
                    rows.row(number, cells, odd);
                } else if (!blank && !cells.getFirst().startsWith(CsvRows.SEPARATOR_HINT)) {
                    rows = below(name, cells, needed, lenient, problems);
                }
            }

            @Override
            public void end() {
                if (rows != null) {
                    rows.end();
                }
            }
        };
    }

    /** How many tables were ours. */
    int tables() {
        return tables;
    }

    private RowSink below(String name, List<String> head, List<String> needed, boolean lenient, Problems problems) {
        List<String> stripped = head.stream().map(String::strip).toList();
        Optional<String> missing = needed.stream().filter(heading -> !stripped.contains(heading)).findFirst();
        if (missing.isPresent()) {
            throw refusal("table.columnMissing", name, missing.get());
        }
        Optional<Kind> kind = Heads.kind(model, head);
        boolean statements = Heads.areStatements(head);
        if (kind.isEmpty() && !statements && lenient) {
            problems.warning(problems.at(1), "table.passedOver", "table", name);
            return (number, cells, odd) -> { };
        }
        tables++;
        if (kind.isPresent()) {
            return new KindRows(kind.get(), new HeadLine(name, kind.get(), head, problems), this, problems);
        }
        if (statements) {
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

    TablesHere known() {
        return known;
    }

    void markBad(String record) {
        if (!record.isEmpty()) {
            bad.add(record);
        }
    }

    void keep(String record, Map<String, String> cells) throws IOException {
        if (spill.isPresent()) {
            spill.get().add(record, CellBytes.write(cells));
        }
    }
}
