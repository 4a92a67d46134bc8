package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.table.Column.Mark;

/** Reads the table of statements. */
final class StatementRows implements RowSink {

    private final List<String> headings;
    private final RowIntake intake;
    private final Problems problems;

    StatementRows(List<String> headings, RowIntake intake, Problems problems) {
        this.headings = headings;
        this.intake = intake;
        this.problems = problems;
    }

    @Override
    public void row(long number, List<String> row) throws IOException {
        problems.report().count("rows", 1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : Heads.STATEMENTS) {
            int index = headings.indexOf(Heads.of(column));
            cells.put(Heads.of(column), index < row.size() ? row.get(index) : "");
        }
        String record = cells.get(Heads.of(Mark.RECORD)).strip();
        if (!Cells.isAddress(record) || StatementCell.read(record, cells.get(Heads.of(Mark.SUBJECT)),
                cells.get(Heads.of(Mark.PROPERTY)), cells.get(Heads.of(Mark.VALUE))).isEmpty()) {
            problems.error(problems.at(number), "row.noStatement", "row", number);
            intake.markBad(record);
            return;
        }
        cells.put(RowIntake.TABLE, TableExport.STATEMENTS);
        cells.put(RowIntake.WHERE, problems.at(number));
        intake.keep(record, cells);
    }
}
