package org.practicecommons.exchange.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.model.Kind;

/** The columns of one table, as its head line says. */
final class HeadLine {

    private static final int LETTERS = 26;

    private final List<String> headings;
    private final List<Optional<Column>> columns = new ArrayList<>();

    /** @throws org.practicecommons.base.Refusal when a column is there twice */
    HeadLine(String table, Kind kind, List<String> headings, Problems problems) {
        this.headings = headings;
        Set<Column> seen = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            Optional<Column> column = Heads.column(kind, headings.get(i));
            if (column.isEmpty() && !headings.get(i).isBlank()) {
                problems.warning(problems.at(1), "column.unknown", "column", letters(i), "heading", headings.get(i),
                        "kind", kind.name());
            } else if (column.isPresent() && !seen.add(column.get())) {
                throw RowIntake.refusal("column.twice", table, headings.get(i));
            }
            columns.add(column);
        }
    }

    int size() {
        return columns.size();
    }

    /** Empty for a column that means nothing. */
    Optional<Column> column(int index) {
        return columns.get(index);
    }

    String heading(int index) {
        return headings.get(index).strip();
    }

    /** The name of a cell in spreadsheets, such as {@code AB17}. */
    static String cell(int index, long row) {
        return letters(index) + row;
    }

    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }
}
