package org.practicecommons.ui.curation.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.dashboard.Series;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Names;

/** The charts of the dashboard by their titles. */
final class SeriesList {

    private static final Words WORDS = new Words(SeriesList.class);

    private final Table table;
    private final Consumer<Optional<Series>> choosing;
    private List<Series> series = List.of();

    SeriesList(Composite parent, Consumer<Optional<Series>> choosing) {
        this.choosing = choosing;
        Composite box = new Composite(parent, SWT.NONE);
        TableColumnLayout columns = new TableColumnLayout();
        box.setLayout(columns);
        table = Names.give(new Table(box, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("dashboard.charts"));
        columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(100, 80, false));
        table.addListener(SWT.Selection, event -> choosing.accept(chosen()));
    }

    /** The same one stays chosen. */
    void show(Dashboard dashboard) {
        String before = chosen().map(Series::id).orElse("");
        series = dashboard.series();
        table.removeAll();
        series.forEach(one -> new TableItem(table, SWT.NONE).setText(one.title().in(Languages.ofWindow())));
        int again = series.stream().map(Series::id).toList().indexOf(before);
        table.setSelection(Math.max(0, again));
        choosing.accept(chosen());
    }

    Optional<Series> chosen() {
        int index = table.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(series.get(index));
    }

    void setFocus() {
        table.setFocus();
    }
}
