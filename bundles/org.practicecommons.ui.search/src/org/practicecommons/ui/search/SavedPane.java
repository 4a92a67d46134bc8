package org.practicecommons.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.operations.Digest;
import org.practicecommons.operations.ForgetSearch;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.ReadDigest;
import org.practicecommons.operations.SaveSearch;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.NameDialog;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** The saved searches of whoever works here, with how much is new in each. Enter or a double click searches again. */
final class SavedPane {

    private static final Words WORDS = new Words(SavedPane.class);
    private static final int LINES = 4;
    private static final int PAUSE_MILLIS = 2_000;

    private final Workplace workplace;
    private final Supplier<SearchRequest> present;
    private final Composite pane;
    private final Table table;
    private final Button forget;
    private final Button read;
    private final Asking asking = new Asking();
    private List<Digest.News> news = List.of();

    /**
     * @param present what is looked for at this moment
     * @param open takes the search to be made again
     */
    SavedPane(Composite parent, Workplace workplace, Supplier<SearchRequest> present, Consumer<SearchRequest> open) {
        this.workplace = workplace;
        this.present = present;
        pane = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().extendedMargins(Look.GAP, 0, 0, 0).spacing(0, 2).applyTo(pane);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pane);
        Label title = Look.onPaper(new Label(pane, SWT.NONE));
        title.setFont(Look.bold());
        title.setText(WORDS.say("saved.title"));
        Composite lines = new Composite(pane, SWT.NONE);
        table = Names.give(new Table(lines, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("saved.title"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, LINES * (table.getItemHeight() + 2)).applyTo(lines);
        TableColumnLayout columns = new TableColumnLayout();
        lines.setLayout(columns);
        columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(60));
        columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(40));
        table.addListener(SWT.DefaultSelection, event -> chosen().ifPresent(one ->
                open.accept(one.search().request())));
        table.addListener(SWT.Selection, event -> enable());
        Composite buttons = Rows.buttons(pane);
        Rows.button(buttons, WORDS.say("saved.add"), this::save);
        forget = Rows.button(buttons, WORDS.say("saved.forget"), () -> chosen().ifPresent(one ->
                change(new ForgetSearch(one.search().name()))));
        read = Rows.button(buttons, WORDS.say("saved.read"), () -> change(new ReadDigest(false)));
        Debounce pause = new Debounce(pane, PAUSE_MILLIS, this::count);
        workplace.watch(pane, changed -> pause.touch());
        enable();
        count();
    }

    private Optional<Digest.News> chosen() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= news.size() ? Optional.empty() : Optional.of(news.get(index));
    }

    private void enable() {
        forget.setEnabled(chosen().isPresent());
        read.setEnabled(news.stream().anyMatch(one -> !one.items().isEmpty()));
    }

    private void save() {
        SearchRequest request = present.get();
        NameDialog dialog = new NameDialog(pane.getShell(), WORDS.say("saved.dialog"), WORDS.say("saved.name"),
                request.words());
        if (dialog.open() == Window.OK) {
            change(new SaveSearch(dialog.getValue(), request));
        }
    }

    private void change(Operation<?> operation) {
        OperationJob.of(workplace, WORDS.say("saved.changing"), operation).in(pane).finishing()
                .then(done -> count()).start();
    }

    /** Counts what is new without counting as read. */
    private void count() {
        asking.ask(OperationJob.of(workplace, WORDS.say("saved.counting"), new ReadDigest(true)).in(pane).quiet()
                .then(digest -> show(digest.searches())).otherwise(refusal -> show(List.of())));
    }

    private void show(List<Digest.News> found) {
        int index = table.getSelectionIndex();
        news = found;
        table.removeAll();
        for (Digest.News one : found) {
            long fresh = one.items().stream().filter(Digest.Item::isNew).count();
            new TableItem(table, SWT.NONE).setText(new String[] {one.search().name(), fresh == 0 ? ""
                    : WORDS.say(one.more() > 0 ? "saved.newAndMore" : "saved.new", "count", fresh)});
        }
        if (index < found.size()) {
            table.setSelection(index);
        }
        enable();
    }
}
