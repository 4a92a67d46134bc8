package org.practicecommons.ui.curation.query;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * One answer: records by their titles, with the sign of their kind. A click on a heading sorts; a double click opens
 * the record in that cell, Enter the first of the line; all of it is in the menu too.
 */
final class AnswerTable {

    private static final Words WORDS = new Words(AnswerTable.class);
    private static final int WEIGHT = 100;

    private final Composite box;
    private final Table table;
    private final AnswerWords words;
    private final Map<String, RecordLabel> labels;
    private final List<List<String>> rows;
    private final List<String> columns;
    /** Where the mouse was pressed, if that was what happened last. */
    private Optional<Point> pressed = Optional.empty();

    AnswerTable(Composite parent, org.practicecommons.base.Table answer, Map<String, RecordLabel> labels,
            AnswerWords words, Consumer<RecordLabel> open) {
        this.words = words;
        this.labels = labels;
        rows = new ArrayList<>(answer.rows());
        columns = answer.columns().stream().map(words::heading).toList();
        box = new Composite(parent, SWT.NONE);
        table = Names.give(new Table(box, SWT.MULTI | SWT.FULL_SELECTION), WORDS.say("query.answer"));
        Columns titled = Columns.of(table);
        for (int i = 0; i < columns.size(); i++) {
            if (isNumbers(i)) {
                titled.addNumbers(columns.get(i), WEIGHT / 2);
            } else {
                titled.add(columns.get(i), WEIGHT);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            TableColumn column = table.getColumn(i);
            column.setToolTipText("?" + answer.columns().get(i));
            column.addListener(SWT.Selection, event -> sort(index));
        }
        table.addListener(SWT.MouseDown, event -> pressed = Optional.of(new Point(event.x, event.y)));
        table.addListener(SWT.KeyDown, event -> pressed = Optional.empty());
        table.addListener(SWT.DefaultSelection, event -> pressed.flatMap(this::at).or(this::first).ifPresent(open));
        new AnswerMenu(this, open);
        fill();
    }

    Composite control() {
        return box;
    }

    Table table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    void setFocus() {
        table.setFocus();
    }

    /** Whether all that stands in a column is a number. */
    private boolean isNumbers(int column) {
        List<String> cells = rows.stream().map(row -> row.get(column)).filter(cell -> cell != null).toList();
        return !cells.isEmpty() && cells.stream().allMatch(cell -> cell.matches("-?\\d+(\\.\\d+)?"));
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        for (List<String> row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(row.stream().map(this::text).toArray(String[]::new));
            for (int i = 0; i < row.size(); i++) {
                RecordLabel label = labels.get(row.get(i));
                if (label != null) {
                    item.setImage(i, Icons.kind(label.kind()));
                    item.setForeground(i, Look.information(table.getDisplay()));
                }
            }
        }
        table.setRedraw(true);
    }

    /** What is shown for a cell. */
    String text(String cell) {
        RecordLabel label = labels.get(cell);
        return label == null ? words.value(cell)
                : label.label(Languages.ofWindow()).replaceAll("\\s+", " ");
    }

    /** The lines that are chosen, as the query answered them. */
    List<List<String>> chosen() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(rows::get).toList();
    }

    /** The records of the first chosen line, in the order of its cells. */
    List<RecordLabel> records() {
        return chosen().stream().limit(1).flatMap(List::stream).flatMap(cell -> Stream.ofNullable(labels.get(cell)))
                .distinct().toList();
    }

    private Optional<RecordLabel> first() {
        return records().stream().findFirst();
    }

    /** The record in the cell there, if its line is chosen. */
    private Optional<RecordLabel> at(Point point) {
        int line = table.getSelectionIndex();
        for (int i = 0; line >= 0 && i < columns.size(); i++) {
            Rectangle cell = table.getItem(line).getBounds(i);
            if (cell.contains(point)) {
                return Optional.ofNullable(labels.get(rows.get(line).get(i)));
            }
        }
        return Optional.empty();
    }

    /** By what is shown in a column; the other way round the second time. */
    void sort(int column) {
        boolean again = table.getSortColumn() == table.getColumn(column) && table.getSortDirection() == SWT.UP;
        Comparator<List<String>> order = isNumbers(column)
                ? Comparator.comparing((List<String> row) -> row.get(column) == null ? Double.NEGATIVE_INFINITY
                        : Double.parseDouble(row.get(column)))
                : Comparator.comparing((List<String> row) -> text(row.get(column)),
                        Collator.getInstance(Languages.ofWindow()));
        Collections.sort(rows, again ? order.reversed() : order);
        table.setSortColumn(table.getColumn(column));
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        fill();
    }
}
