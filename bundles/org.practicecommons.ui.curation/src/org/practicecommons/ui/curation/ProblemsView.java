package org.practicecommons.ui.curation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.operations.CheckRecords;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.SelectedRecord;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Rows;

/** What the checks have found in the chosen record, or in all of them. A double click or Enter opens the field. */
public final class ProblemsView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.curation.problems";

    private static final int LETTERS = 40;
    private static final int LINES = 9;
    private static final Words WORDS = new Words(ProblemsView.class);

    private final Set<Finding.Severity> wanted = EnumSet.allOf(Finding.Severity.class);
    private final Asking asking = new Asking();
    private Workplace workplace;
    private RecordRef record;
    private boolean all;
    private Report report = new Report();
    private ContentArea results;
    private Label summary;
    private FindingTable findings;

    @Override
    public void createPartControl(Composite part) {
        workplace = getSite().getService(Workplace.class);
        Composite parent = Rows.room(part, LETTERS, LINES);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).margins(0, Look.GAP).applyTo(parent);
        createBar(parent);
        results = new ContentArea(parent);
        findings = new FindingTable(results, workplace, this::open, this::mend);
        results.say(Icons.action("check"), WORDS.say("problems.title"), WORDS.say("problems.choose"));
        new SelectedRecord(getSite().getPage(), results, this::follow).start();
        workplace.watch(results, changed -> {
            if (!all && record != null && (changed.isEmpty() || changed.contains(record.iri()))) {
                check();
            }
        });
    }

    private void createBar(Composite parent) {
        Composite bar = Rows.row(parent);
        summary = Rows.summary(bar);
        for (Finding.Severity severity : List.of(Finding.Severity.ERROR, Finding.Severity.WARNING,
                Finding.Severity.INFO)) {
            Button filter = new Button(bar, SWT.CHECK);
            filter.setText(WORDS.say("severity." + severity.name().toLowerCase(Locale.ROOT)));
            filter.setSelection(true);
            filter.addListener(SWT.Selection, event -> {
                if (filter.getSelection()) {
                    wanted.add(severity);
                } else {
                    wanted.remove(severity);
                }
                show();
            });
        }
        // apart from the other buttons, or Tab passes them over
        Composite scopes = Rows.buttons(bar);
        scope(scopes, "problems.one", false).setSelection(true);
        scope(scopes, "problems.all", true);
    }

    private Button scope(Composite bar, String key, boolean everything) {
        Button button = new Button(bar, SWT.RADIO);
        button.setText(WORDS.say(key));
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection() && all != everything) {
                all = everything;
                check();
            }
        });
        return button;
    }

    private void follow(RecordRef ref) {
        record = ref;
        if (!all) {
            check();
        }
    }

    private void check() {
        asking.forget();
        if (!all && record == null) {
            return;
        }
        Rows.say(summary, WORDS.say("problems.checking"));
        CheckRecords checks = new CheckRecords(all ? List.of() : List.of(record.iri()));
        OperationJob<Report> job = OperationJob.of(workplace, WORDS.say("problems.checking"), checks).in(results)
                .then(found -> {
                    report = found;
                    show();
                })
                .otherwise(this::refused);
        asking.ask(all ? job : job.quiet());
    }

    private void show() {
        List<Finding> shown = report.findings().stream().filter(finding -> wanted.contains(finding.severity()))
                .sorted(Comparator.comparing(Finding::severity).reversed()).toList();
        long total = report.total(Finding.Severity.ERROR) + report.total(Finding.Severity.WARNING)
                + report.total(Finding.Severity.INFO);
        Rows.say(summary, total > report.findings().size()
                ? WORDS.say("problems.someOf", "shown", shown.size(), "total", total)
                : WORDS.say(shown.size() == 1 ? "problems.countOne" : "problems.count", "count", shown.size()));
        findings.show(shown);
        if (shown.isEmpty()) {
            results.say(Icons.action("check"), WORDS.say("problems.fine"),
                    WORDS.say(total > 0 ? "problems.filtered" : all ? "problems.fineAll" : "problems.fineOne"));
        } else {
            results.show(findings.control());
        }
    }

    private void refused(Refusal refusal) {
        Rows.say(summary, "");
        if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
            results.say(Icons.action("check"), WORDS.say("problems.title"), WORDS.say("problems.unsaved"));
        } else {
            results.fail(WORDS.say("problems.failed"), Failures.sentence(refusal));
        }
    }

    private void open(Finding finding) {
        RecordRef ref = findings.ref(finding).orElse(record);
        if (ref != null) {
            Records.open(getSite().getPage(), ref, finding);
        }
    }

    private void mend(Finding finding, Fix fix) {
        RecordRef ref = findings.ref(finding).orElse(record);
        if (ref != null) {
            Records.mend(getSite().getPage(), workplace, ref, finding, fix);
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("problems.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (results.isEmpty()) {
            results.getParent().setFocus();
        } else {
            findings.table().setFocus();
        }
    }
}
