package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.table.Column.Mark;

/** Reads the table of statements; one that is too long for a cell stands in several rows. */
final class StatementRows implements RowSink {

    private final List<String> headings;
    private final RowIntake intake;
    private final Problems problems;
    private String begun = "";
    private long begin;

    StatementRows(List<String> headings, RowIntake intake, Problems problems) {
        this.headings = headings;
        this.intake = intake;
        this.problems = problems;
    }

    @Override
    public void row(long number, List<String> row, Map<Integer, Oddity> odd) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : Heads.STATEMENTS) {
            int index = headings.indexOf(Heads.of(column));
            cells.put(Heads.of(column), index < row.size() ? row.get(index) : "");
        }
        begin = begun.isEmpty() ? number : begin;
        String value = StatementCell.joined(begun, cells.get(Heads.of(Mark.VALUE)));
        boolean more = StatementCell.hasMore(value) && value.length() <= Intake.LARGEST_PAYLOAD;
        begun = more ? value : "";
        if (!more) {
            statement(cells, value);
        }
    }

    private void statement(Map<String, String> cells, String value) throws IOException {
        problems.report().count("rows", 1);
        String record = cells.get(Heads.of(Mark.RECORD)).strip();
        if (!Cells.isAddress(record) || StatementCell.read(record, cells.get(Heads.of(Mark.SUBJECT)),
                cells.get(Heads.of(Mark.PROPERTY)), value).isEmpty()) {
            bad();
            intake.markBad(record);
            return;
        }
        cells.put(Heads.of(Mark.VALUE), value);
        cells.put(RowIntake.TABLE, TableExport.STATEMENTS);
        cells.put(RowIntake.WHERE, problems.at(begin));
        intake.keep(record, cells);
    }

    /** A statement whose last rows are missing is none. */
    @Override
    public void end() {
        if (!begun.isEmpty()) {
            bad();
        }
    }

    private void bad() {
        problems.error(problems.at(begin), "row.noStatement", "row", begin);
    }
}
