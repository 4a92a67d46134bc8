package org.practicecommons.ui.curation.dashboard;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.operations.CallForGap;
import org.practicecommons.operations.ReadDashboard;
import org.practicecommons.operations.WriteFiles;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.operations.picture.Svg;
import org.practicecommons.ui.AnswerView;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.SearchSought;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** What there is to see at the left, its chart in the middle, and the same numbers at the right. */
public final class DashboardView extends AnswerView {

    public static final String ID = "org.practicecommons.ui.curation.dashboard";

    private static final Words WORDS = new Words(DashboardView.class);
    private static final int PAUSE = 400;
    private static final double WIDTH = 760;

    private DateTime day;
    private SeriesList list;
    private SeriesPane pane;
    private SashForm sash;
    private Optional<Dashboard> shown = Optional.empty();

    public DashboardView() {
        super(WORDS.say("dashboard.help"), WORDS.say("dashboard.failed"));
    }

    @Override
    protected void createQuestion(Composite into) {
        Look.onPaper(new Label(into, SWT.NONE)).setText(WORDS.say("dashboard.day"));
        day = Names.give(new DateTime(into, SWT.DATE | SWT.DROP_DOWN), WORDS.say("dashboard.day"),
                WORDS.say("dashboard.dayHelp"));
        day.setToolTipText(WORDS.say("dashboard.dayHelp"));
        Debounce later = new Debounce(day, PAUSE, this::look);
        day.addListener(SWT.Selection, event -> later.touch());
    }

    @Override
    protected void createButtons() {
        button(WORDS.say("dashboard.again"), this::look);
        button(WORDS.say("dashboard.csv"), () -> choose("csv").ifPresent(this::saveNumbers));
        button(WORDS.say("dashboard.svg"), () -> choose("svg").ifPresent(this::saveChart));
    }

    @Override
    protected void createAnswer(ContentArea into) {
        sash = Look.onPaper(new SashForm(into, SWT.HORIZONTAL));
        list = new SeriesList(sash, series -> pane.show(shown, series));
        pane = new SeriesPane(sash, search -> SearchSought.ask(getSite().getPage(), search), this::call);
        sash.setWeights(22, 78);
        look();
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
        say(WORDS.say("dashboard.counting"));
        ask(WORDS.say("dashboard.counting"), new ReadDashboard(Optional.of(day()), ReadDashboard.USUAL), this::show);
    }

    private void show(Dashboard dashboard) {
        shown = Optional.of(dashboard);
        say("");
        list.show(dashboard);
        area().show(sash);
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
        work(WORDS.say("dashboard.saving"), new WriteFiles(Map.of(file, text)),
                files -> say(WORDS.say("dashboard.saved", "file", file.getFileName())));
    }

    private void call(Gap gap) {
        work(WORDS.say("dashboard.calling"), new CallForGap(gap.key(), ""), iri -> {
            Records.open(getSite().getPage(), new RecordRef(iri, "Call", gap.label()));
            look();
        });
    }

    @Override
    public void setFocus() {
        if (area().isEmpty()) {
            super.setFocus();
        } else {
            list.setFocus();
        }
    }
}
