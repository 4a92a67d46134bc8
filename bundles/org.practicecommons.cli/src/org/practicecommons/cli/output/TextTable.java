package org.practicecommons.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays rows out in columns for a terminal of a given width. Columns that are too wide together are narrowed, the widest
 * first, and their cells end in an ellipsis. The last column is never cut: it holds what people copy, such as an IRI.
 */
final class TextTable {

    private static final int GAP = 2;
    private static final int NARROWEST = 16;

    private TextTable() {
    }

    static List<String> lines(List<String> columns, List<List<String>> rows, int width) {
        List<List<String>> all = new ArrayList<>();
        all.add(columns);
        rows.forEach(row -> all.add(row.stream().map(TextTable::oneLine).toList()));
        int[] widths = widths(all, columns.size());
        narrow(widths, width);
        List<String> lines = new ArrayList<>();
        for (List<String> row : all) {
            lines.add(line(row, widths));
        }
        lines.add(1, "-".repeat(sum(widths) + GAP * (widths.length - 1)));
        return lines;
    }

    private static int[] widths(List<List<String>> rows, int columns) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        return widths;
    }

    private static void narrow(int[] widths, int total) {
        int room = total - GAP * (widths.length - 1);
        while (sum(widths) > room) {
            int widest = 0;
            for (int i = 1; i < widths.length - 1; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST || widths.length == 1) {
                return; // a terminal this narrow breaks the line by itself
            }
            widths[widest]--;
        }
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = fitted(row.get(i), widths[i]);
            line.append(cell);
            line.repeat(' ', widths[i] - cell.codePointCount(0, cell.length()) + GAP);
        }
        return line.toString().stripTrailing();
    }

    private static String fitted(String cell, int width) {
        return cell.codePointCount(0, cell.length()) <= width ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static String oneLine(String cell) {
        return cell == null ? "" : cell.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
