package org.practicecommons.ui.curation.query;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Table;
import org.practicecommons.operations.ForgetQuery;
import org.practicecommons.operations.LabelsOf;
import org.practicecommons.operations.ListQueries;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.RenameQuery;
import org.practicecommons.operations.RunQuery;
import org.practicecommons.operations.SaveQuery;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.NameDialog;
import org.practicecommons.ui.widgets.Rows;

/** Questions at the left; at the right the query as it is written, and below it the answer. */
public final class QueryView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.curation.query";

    private static final int LETTERS = 56;
    private static final int LINES = 14;
    private static final Words WORDS = new Words(QueryView.class);
    private static final String FIRST = "SELECT ?practice ?title\nWHERE {\n  ?practice a pc:Practice ;\n"
            + "            dcterms:title ?title .\n}\nORDER BY ?title\n";
    /** Nobody reads more in a window; a file takes as many as the command line. */
    private static final int MOST_ROWS = 1_000;

    private final Asking asking = new Asking();
    private Workplace workplace;
    private Label summary;
    private Button run;
    private Button stop;
    private Button csv;
    private QueryList list;
    private QueryText text;
    private ContentArea area;
    private Optional<AnswerTable> answer = Optional.empty();
    private boolean running;
    private Optional<String> name = Optional.empty();
    private String kept = FIRST;
    private String answered = "";

    @Override
    public void createPartControl(Composite part) {
        workplace = getSite().getService(Workplace.class);
        Composite parent = Rows.room(part, LETTERS, LINES);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).margins(0, Look.GAP).applyTo(parent);
        createBar(parent);
        SashForm sash = Look.onPaper(new SashForm(parent, SWT.HORIZONTAL));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list = new QueryList(sash, this::ask, this::rename, this::forget);
        SashForm right = Look.onPaper(new SashForm(sash, SWT.VERTICAL));
        text = new QueryText(right, this::run, this::stop);
        text.set(FIRST);
        area = new ContentArea(right);
        right.setWeights(44, 56);
        sash.setWeights(38, 62);
        area.say(Icons.action("search"), WORDS.say("query.start"), WORDS.say("query.startSentence"));
        enable();
        list();
    }

    private void createBar(Composite parent) {
        Composite bar = Rows.row(parent);
        summary = Rows.summary(bar);
        run = Rows.button(bar, WORDS.say("query.run"), this::run);
        run.setToolTipText(WORDS.say("query.run.keys"));
        stop = Rows.button(bar, WORDS.say("query.stop"), this::stop);
        Rows.button(bar, WORDS.say("query.save"), this::save);
        csv = Rows.button(bar, WORDS.say("query.csv"),
                () -> new SaveAnswerDialog(getSite().getShell(), workplace, answered).open());
    }

    private void enable() {
        run.setEnabled(!running);
        stop.setEnabled(running);
        csv.setEnabled(!answered.isEmpty() && !running);
    }

    /** Puts a query in the place of the present one and asks it; what nobody has kept is not thrown away unasked. */
    private void ask(Optional<String> chosen, String sparql) {
        boolean lost = !text.get().isBlank() && !text.get().equals(kept) && !text.get().equals(sparql);
        if (lost && new MessageDialog(getSite().getShell(), WORDS.say("query.lose.title"), null,
                WORDS.say("query.lose"), MessageDialog.QUESTION, 1, WORDS.say("query.lose.yes"),
                WORDS.say("query.cancel")).open() != 0) {
            return;
        }
        name = chosen;
        kept = sparql;
        text.set(sparql);
        run();
    }

    private void run() {
        stop();
        String sparql = text.get();
        long start = System.nanoTime();
        Rows.say(summary, WORDS.say("query.running"));
        running = true;
        asking.ask(OperationJob.of(workplace, WORDS.say("query.running"),
                new RunQuery(sparql, new QueryLimits(MOST_ROWS, QueryLimits.usual().time()))).in(area)
                .then(table -> label(sparql, table, System.nanoTime() - start)).otherwise(this::refused));
        enable();
    }

    /** Looks up what the records in an answer are called. */
    private void label(String sparql, Table table, long nanos) {
        List<String> iris = table.rows().stream().flatMap(List::stream).filter(AnswerWords::isAddress).distinct()
                .toList();
        asking.ask(OperationJob.of(workplace, WORDS.say("query.running"), new LabelsOf(iris)).in(area)
                .then(labels -> show(sparql, table, labels, nanos)).otherwise(this::refused));
    }

    private void show(String sparql, Table table, Map<String, RecordLabel> labels, long nanos) {
        running = false;
        answered = sparql;
        AnswerTable shown = new AnswerTable(area, table, labels, new AnswerWords(workplace.model()), this::open);
        Rows.say(summary, said(table, nanos));
        if (table.rows().isEmpty()) {
            shown.control().dispose();
            area.say(Icons.action("search"), WORDS.say("query.nothing"), WORDS.say("query.nothingSentence"));
        } else {
            area.show(shown.control());
        }
        answer.ifPresent(before -> before.control().dispose());
        answer = table.rows().isEmpty() ? Optional.empty() : Optional.of(shown);
        enable();
    }

    private static String said(Table table, long nanos) {
        NumberFormat numbers = NumberFormat.getInstance(Languages.ofWindow());
        numbers.setMaximumFractionDigits(3);
        String key = table.truncated() ? "query.rowsCut" : table.rows().size() == 1 ? "query.row" : "query.rows";
        return WORDS.say(key, "rows", numbers.format(table.rows().size()), "seconds", numbers.format(nanos / 1e9),
                "most", numbers.format(QueryLimits.usual().rows()));
    }

    private void refused(Refusal refusal) {
        running = false;
        Rows.say(summary, "");
        area.fail(WORDS.say("query.failed"), Failures.sentence(refusal));
        Map<String, Object> place = refusal.sentence().values();
        if (place.get("line") instanceof Integer line && place.get("column") instanceof Integer column) {
            text.goTo(line, column);
        }
        enable();
    }

    private void stop() {
        if (running) {
            asking.forget();
            running = false;
            Rows.say(summary, WORDS.say("query.stopped"));
            enable();
        }
    }

    private void open(RecordLabel label) {
        Records.open(getSite().getPage(), new RecordRef(label.iri(), label.kind(), label.label(Languages.ofWindow())));
    }

    private void save() {
        NameDialog dialog = new NameDialog(getSite().getShell(), WORDS.say("query.save.title"),
                WORDS.say("query.save.name"), name.orElse(""));
        if (dialog.open() == Window.OK) {
            String chosen = dialog.getValue().strip();
            if (!list.has(chosen) || sure("query.replace", "query.replace.yes", chosen)) {
                String sparql = text.get();
                change(new SaveQuery(chosen, sparql, true), Optional.of(chosen), () -> kept = sparql);
            }
        }
    }

    private void rename(String old) {
        NameDialog dialog = new NameDialog(getSite().getShell(), WORDS.say("query.rename.title"),
                WORDS.say("query.save.name"), old);
        if (dialog.open() == Window.OK) {
            change(new RenameQuery(old, dialog.getValue()), Optional.of(dialog.getValue().strip()), () -> { });
        }
    }

    private void forget(String old) {
        if (sure("query.forgetSure", "query.forget.yes", old)) {
            change(new ForgetQuery(old), Optional.empty(), () -> kept = kept.equals(text.get()) ? "" : kept);
        }
    }

    private boolean sure(String question, String yes, String query) {
        return new MessageDialog(getSite().getShell(), WORDS.say("query.own"), null, WORDS.say(question, "name", query),
                MessageDialog.QUESTION, 1, WORDS.say(yes), WORDS.say("query.cancel")).open() == 0;
    }

    private void change(Operation<?> operation, Optional<String> now, Runnable then) {
        OperationJob.of(workplace, WORDS.say("query.changing"), operation).in(area).finishing().then(done -> {
            name = now;
            then.run();
            list();
        }).start();
    }

    private void list() {
        OperationJob.of(workplace, WORDS.say("query.listing"), new ListQueries()).in(area).quiet()
                .then(queries -> list.show(queries, name)).start();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class ? adapter.cast(new HelpText(getPartName(), WORDS.say("query.help", "prefixes",
                String.join(" ", workplace.model().prefixes().keySet().stream().sorted().map(one -> one + ":")
                        .toList())))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }
}
