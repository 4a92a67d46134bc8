package org.practicecommons.ui.curation.dashboard;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.operations.CallForGap;
import org.practicecommons.operations.ReadDashboard;
import org.practicecommons.operations.WriteFiles;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.operations.picture.Svg;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.SearchSought;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** What there is to see at the left, its chart in the middle, and the same numbers at the right. */
public final class DashboardView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.curation.dashboard";

    private static final Words WORDS = new Words(DashboardView.class);
    private static final int PAUSE = 400;
    private static final double WIDTH = 760;

    private Workplace workplace;
    private DateTime day;
    private Label said;
    private SeriesList list;
    private SeriesPane pane;
    private SashForm sash;
    private Optional<Dashboard> shown = Optional.empty();
    private OperationJob<?> running;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).margins(0, Look.GAP).applyTo(parent);
        createBar(parent);
        sash = Look.onPaper(new SashForm(parent, SWT.HORIZONTAL));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list = new SeriesList(sash, series -> pane.show(shown, series));
        pane = new SeriesPane(sash, search -> SearchSought.ask(getSite().getPage(), search), this::call);
        sash.setWeights(22, 78);
        look();
    }

    private void createBar(Composite parent) {
        Composite bar = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(6).extendedMargins(Look.SPACE, Look.SPACE, 0, 0)
                .spacing(Look.GAP, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Label on = Look.onPaper(new Label(bar, SWT.NONE));
        on.setText(WORDS.say("dashboard.day"));
        day = Names.give(new DateTime(bar, SWT.DATE | SWT.DROP_DOWN), WORDS.say("dashboard.day"),
                WORDS.say("dashboard.dayHelp"));
        day.setToolTipText(WORDS.say("dashboard.dayHelp"));
        Debounce later = new Debounce(day, PAUSE, this::look);
        day.addListener(SWT.Selection, event -> later.touch());
        said = Look.onPaper(new Label(bar, SWT.NONE));
        said.setForeground(Look.muted(bar.getDisplay()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
        button(bar, "dashboard.again", this::look);
        button(bar, "dashboard.csv", () -> choose("csv").ifPresent(this::saveNumbers));
        button(bar, "dashboard.svg", () -> choose("svg").ifPresent(this::saveChart));
    }

    private static void button(Composite bar, String key, Runnable work) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(WORDS.say(key));
        button.addListener(SWT.Selection, event -> work.run());
    }

    private LocalDate day() {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDay());
    }

    /** Counts again, on that day. */
    public void on(LocalDate date) {
        day.setDate(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        look();
    }

    private void look() {
        if (running != null) {
            running.cancel();
        }
        said.setText(WORDS.say("dashboard.counting"));
        running = OperationJob.of(workplace, WORDS.say("dashboard.counting"),
                new ReadDashboard(Optional.of(day()), ReadDashboard.USUAL)).in(sash).then(this::show).start();
    }

    private void show(Dashboard dashboard) {
        shown = Optional.of(dashboard);
        said.setText("");
        list.show(dashboard);
    }

    private Optional<Path> choose(String ending) {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText(WORDS.say("dashboard." + ending));
        dialog.setFilterExtensions(new String[] {"*." + ending});
        dialog.setFileName(list.chosen().map(series -> series.id()).filter(any -> ending.equals("svg"))
                .orElse("dashboard-" + day()) + "." + ending);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** All numbers of all charts, as CSV. */
    public void saveNumbers(Path file) {
        shown.ifPresent(dashboard -> save(file, dashboard.csv(Languages.ofWindow())));
    }

    /** The chart that is shown, as SVG. */
    public void saveChart(Path file) {
        list.chosen().ifPresent(series -> save(file, Svg.of(series.chart(Languages.ofWindow(), WIDTH))));
    }

    private void save(Path file, String text) {
        OperationJob.of(workplace, WORDS.say("dashboard.saving"), new WriteFiles(Map.of(file, text))).in(sash)
                .finishing().then(files -> said.setText(WORDS.say("dashboard.saved", "file", file.getFileName())))
                .start();
    }

    private void call(Gap gap) {
        OperationJob.of(workplace, WORDS.say("dashboard.calling"), new CallForGap(gap.key(), "")).in(sash).finishing()
                .then(iri -> {
                    Records.open(getSite().getPage(), new RecordRef(iri, "Call", gap.label()));
                    look();
                }).start();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("dashboard.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        list.setFocus();
    }
}
