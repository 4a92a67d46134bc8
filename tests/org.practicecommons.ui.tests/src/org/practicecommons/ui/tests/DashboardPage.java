package org.practicecommons.ui.tests;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.dashboard.DashboardView;

/** The dashboard: charts and their numbers. */
final class DashboardPage {

    private static final Words WORDS = new Words(DashboardView.class);

    private final Desk desk;
    private final DashboardView view;

    DashboardPage(Desk desk, IViewPart view) {
        this.desk = desk;
        this.view = (DashboardView) view;
        view.setFocus();
        Controls.press(Controls.button(desk.shell(), WORDS.say("dashboard.again")));
        Until.quiet();
        Until.is("charts to be listed", () -> charts().getItemCount() > 0);
    }

    private Table charts() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("dashboard.charts"));
    }

    private Table numbers() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("dashboard.numbers"));
    }

    List<String> titles() {
        return Arrays.stream(charts().getItems()).map(TableItem::getText).toList();
    }

    DashboardPage choose(String title) {
        charts().setSelection(titles().indexOf(title));
        Controls.tell(charts(), SWT.Selection);
        Until.quiet();
        return this;
    }

    DashboardPage on(LocalDate day) {
        view.on(day);
        Until.quiet();
        return this;
    }

    /** Names with their numbers, as they are read. */
    Map<String, String> read() {
        Map<String, String> read = new LinkedHashMap<>();
        Arrays.stream(numbers().getItems()).forEach(item -> read.put(item.getText(0), item.getText(1)));
        return read;
    }

    private Canvas chart(String title) {
        return Controls.named(desk.shell(), Canvas.class, title);
    }

    /** Goes down in the chart with the keyboard, and says which bar it is then at. */
    String down(String title) {
        chart(title).setFocus();
        Controls.key(chart(title), SWT.ARROW_DOWN, 0);
        return numbers().getSelection()[0].getText();
    }

    /** Opens the bar at which the keyboard is, as a search. */
    SearchPage open(String title) {
        Controls.key(chart(title), SWT.CR, 0);
        Until.quiet();
        return desk.search();
    }

    EditorPage beginACall() {
        Controls.press(Controls.button(desk.shell(), WORDS.say("dashboard.call")));
        return desk.editor();
    }

    boolean says(String words) {
        return Controls.first(desk.shell(), Label.class, label -> label.getText().contains(words)) != null;
    }

    DashboardPage save(Path numbers, Path chart) {
        view.saveNumbers(numbers);
        view.saveChart(chart);
        Until.quiet();
        return this;
    }
}
