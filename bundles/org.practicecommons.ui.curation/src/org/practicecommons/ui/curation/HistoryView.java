package org.practicecommons.ui.curation;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.operations.DiffRevisions;
import org.practicecommons.operations.HistoryItem;
import org.practicecommons.operations.RecordHistory;
import org.practicecommons.operations.RevertChange;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.ReasonDialog;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.SelectedRecord;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;

/**
 * Who changed the chosen record when and why. One line chosen shows what that change did; two show what lies between
 * them. A change can be taken back with a reason.
 */
public final class HistoryView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.curation.history";

    private static final Words WORDS = new Words(HistoryView.class);

    private final Asking asking = new Asking();
    private Workplace workplace;
    private RecordRef record;
    private ContentArea area;
    private Composite shown;
    private Label heading;
    private Button revert;
    private RevisionTable revisions;
    private DifferenceText differences;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        area = new ContentArea(parent);
        area.say(Icons.action("history"), WORDS.say("history.none"), WORDS.say("history.choose"));
        shown = Look.onPaper(new Composite(area, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, Look.GAP).spacing(Look.GAP, Look.GAP).applyTo(shown);
        heading = Look.onPaper(new Label(shown, SWT.NONE));
        heading.setFont(Look.bold());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(Look.SPACE, 0)
                .hint(200, SWT.DEFAULT).applyTo(heading);
        revert = new Button(shown, SWT.PUSH);
        revert.setText(WORDS.say("revert.button"));
        revert.setImage(Icons.action("revert"));
        revert.addListener(SWT.Selection, event -> revert());
        SashForm sash = new SashForm(shown, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(sash);
        revisions = new RevisionTable(sash, this::compare);
        differences = new DifferenceText(sash);
        sash.setWeights(48, 52);
        SelectedRecord selected = new SelectedRecord(getSite().getPage(), area, this::follow);
        selected.start();
        workplace.watch(area, this::changed);
    }

    private void changed(Set<String> iris) {
        if (record != null && (iris.isEmpty() || iris.contains(record.iri()))) {
            load();
        }
    }

    private void follow(RecordRef ref) {
        record = ref;
        revisions.show(List.of());
        load();
    }

    private void load() {
        asking.ask(OperationJob.of(workplace, WORDS.say("history.fetching"), new RecordHistory(record.iri())).in(area)
                .then(this::show).otherwise(this::refused));
    }

    private void show(List<HistoryItem> history) {
        String title = history.stream().findFirst()
                .map(item -> item.revision().label()).filter(label -> !label.labels().isEmpty())
                .map(label -> label.label(Languages.ofWindow())).orElse(record.title());
        heading.setText(title.replaceAll("\\s+", " ").replace("&", "&&"));
        revisions.show(history);
        area.show(shown);
    }

    private void refused(Refusal refusal) {
        if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
            area.say(Icons.action("history"), WORDS.say("history.none"), WORDS.say("history.unsaved"));
        } else {
            area.fail(WORDS.say("history.failed"), Failures.sentence(refusal));
        }
    }

    private void compare(List<HistoryItem> chosen) {
        revert.setEnabled(chosen.size() == 1 && !chosen.getFirst().erased());
        if (chosen.isEmpty()) {
            differences.say(WORDS.say("diff.choose"));
            return;
        }
        HistoryItem newer = chosen.getFirst();
        String from = chosen.size() > 1 ? chosen.getLast().revision().id().hex()
                : newer.revision().parents().stream().findFirst().map(id -> id.hex()).orElse("");
        if (newer.erased() || chosen.size() > 1 && chosen.getLast().erased()) {
            differences.say(WORDS.say("diff.erased"));
        } else if (from.isEmpty()) {
            differences.say(WORDS.say("diff.first"));
        } else {
            OperationJob.of(workplace, WORDS.say("diff.fetching"),
                    new DiffRevisions(record.iri(), from, newer.revision().id().hex())).in(area).quiet()
                    .then(found -> {
                        if (chosen.equals(revisions.chosen())) {
                            differences.show(found);
                        }
                    })
                    .otherwise(refusal -> differences.say(Failures.sentence(refusal))).start();
        }
    }

    private void revert() {
        HistoryItem item = revisions.chosen().getFirst();
        ReasonDialog.ask(getSite().getShell(), WORDS.say("revert.title"),
                WORDS.say("revert.message", "when", RevisionTable.when(item)), WORDS.say("revert.go"))
                .ifPresent(why -> OperationJob.of(workplace, WORDS.say("revert.running"),
                        new RevertChange(item.revision().id().hex(), why)).in(area).finishing()
                        .then(this::reverted).start());
    }

    /** What could not be taken back, because it was changed since, is said where the differences stand. */
    private void reverted(Report report) {
        if (!report.findings().isEmpty()) {
            differences.say(report.findings().stream().map(finding -> finding.sentence().in(Languages.ofWindow()))
                    .reduce(WORDS.say("revert.partly"), (all, sentence) -> all + "\n\n" + sentence));
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("history.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (area.isEmpty()) {
            area.setFocus();
        } else {
            revisions.control().setFocus();
        }
    }
}
