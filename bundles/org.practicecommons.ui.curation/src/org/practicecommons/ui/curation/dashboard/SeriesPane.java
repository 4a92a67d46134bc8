package org.practicecommons.ui.curation.dashboard;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.operations.dashboard.Series;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.pictures.PictureCanvas;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** A chart, its numbers, and what can be done about the chosen one. */
final class SeriesPane {

    private static final Words WORDS = new Words(SeriesPane.class);

    private final PictureCanvas chart;
    private final Table numbers;
    private final Label note;
    private final Button find;
    private final Button call;
    private final Consumer<SearchRequest> finding;
    private Optional<Dashboard> dashboard = Optional.empty();
    private List<Bar> bars = List.of();
    private Optional<Series> series = Optional.empty();

    SeriesPane(Composite parent, Consumer<SearchRequest> finding, Consumer<Gap> calling) {
        this.finding = finding;
        SashForm sash = Look.onPaper(new SashForm(parent, SWT.HORIZONTAL));
        chart = new PictureCanvas(sash, this::choose, item -> find());
        chart.control().addListener(SWT.Resize, event -> draw());
        Composite box = Look.onPaper(new Composite(sash, SWT.NONE));
        GridLayoutFactory.fillDefaults().extendedMargins(Look.GAP, Look.GAP, 0, 0).spacing(0, Look.GAP).applyTo(box);
        numbers = createNumbers(box);
        numbers.addListener(SWT.Selection, event -> choose(numbers.getSelectionIndex()));
        numbers.addListener(SWT.DefaultSelection, event -> find());
        note = Look.onPaper(new Label(box, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(note);
        Composite buttons = Rows.buttons(box);
        find = Rows.button(buttons, WORDS.say("dashboard.find"), this::find);
        call = Rows.button(buttons, WORDS.say("dashboard.call"), () -> gap().ifPresent(calling));
        sash.setWeights(60, 40);
    }

    private static Table createNumbers(Composite box) {
        Composite area = new Composite(box, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(160, 60).applyTo(area);
        TableColumnLayout columns = new TableColumnLayout();
        area.setLayout(columns);
        Table table = Names.give(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("dashboard.numbers"));
        table.setHeaderVisible(true);
        TableColumn name = new TableColumn(table, SWT.LEFT);
        name.setText(WORDS.say("dashboard.name"));
        columns.setColumnData(name, new ColumnWeightData(70, 80, true));
        TableColumn number = new TableColumn(table, SWT.RIGHT);
        number.setText(WORDS.say("dashboard.number"));
        columns.setColumnData(number, new ColumnWeightData(30, 60, true));
        return table;
    }

    void show(Optional<Dashboard> counted, Optional<Series> chosen) {
        dashboard = counted;
        series = chosen;
        bars = chosen.map(Series::bars).orElse(List.of());
        NumberFormat format = NumberFormat.getIntegerInstance(Languages.ofWindow());
        numbers.removeAll();
        bars.forEach(bar -> new TableItem(numbers, SWT.NONE)
                .setText(new String[] {bar.label(), format.format(bar.value())}));
        draw();
        choose(bars.isEmpty() ? -1 : 0);
    }

    private void draw() {
        series.ifPresent(one -> chart.show(one.chart(Languages.ofWindow(), chart.room())));
    }

    private void choose(int item) {
        numbers.setSelection(item);
        chart.select(item);
        String more = series.filter(one -> one.more() > 0)
                .map(one -> WORDS.say("dashboard.more", "count", one.more())).orElse("");
        String nothing = bars.isEmpty() ? WORDS.say("dashboard.nothing") : "";
        note.setText((gap().map(SeriesPane::evidence).orElse(nothing) + "  " + more).strip().replace("&", "&&"));
        find.setEnabled(search().isPresent());
        call.setEnabled(gap().isPresent());
        call.setVisible(series.filter(one -> one.id().equals(Dashboard.GAPS)).isPresent());
        note.getParent().layout(true, true);
    }

    private static String evidence(Gap gap) {
        return gap.evidence().stream().map(sentence -> sentence.in(Languages.ofWindow()))
                .collect(Collectors.joining(" "));
    }

    private Optional<Bar> chosen() {
        int index = numbers.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(bars.get(index));
    }

    private Optional<SearchRequest> search() {
        return chosen().flatMap(Bar::search);
    }

    private Optional<Gap> gap() {
        return series.filter(one -> one.id().equals(Dashboard.GAPS)).flatMap(any -> chosen())
                .flatMap(bar -> dashboard.flatMap(counted -> counted.gap(bar.key())));
    }

    private void find() {
        search().ifPresent(finding);
    }
}
