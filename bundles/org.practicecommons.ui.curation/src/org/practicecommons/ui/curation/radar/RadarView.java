package org.practicecommons.ui.curation.radar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.CallForIssue;
import org.practicecommons.operations.DefineIssue;
import org.practicecommons.operations.DismissIssue;
import org.practicecommons.operations.EmergingIssue;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.ReadRadar;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpSought;
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

/** Emerging issues at the left, what is known of the chosen one and what to do about it at the right. */
public final class RadarView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.curation.radar";

    private static final Words WORDS = new Words(RadarView.class);
    private static final int MOST = 50;

    private Workplace workplace;
    private Label summary;
    private ContentArea area;
    private SashForm found;
    private IssueTable issues;
    private IssueDetails details;
    private OperationJob<?> running;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).margins(0, Look.GAP).applyTo(parent);
        createBar(parent);
        area = new ContentArea(parent);
        found = Look.onPaper(new SashForm(area, SWT.HORIZONTAL));
        issues = new IssueTable(found, issue -> details.show(issue));
        details = new IssueDetails(found, workplace, this::open, this::define, this::call,
                issue -> HelpSought.ask(getSite().getPage(), issue.name().text()), this::dismiss);
        found.setWeights(46, 54);
        look();
    }

    private void createBar(Composite parent) {
        Composite bar = Look.row(parent, 2);
        summary = Look.summary(bar);
        Button again = new Button(bar, SWT.PUSH);
        again.setText(WORDS.say("radar.again"));
        again.addListener(SWT.Selection, event -> look());
    }

    private void look() {
        if (running != null) {
            running.cancel();
        }
        running = OperationJob.of(workplace, WORDS.say("radar.looking"), new ReadRadar(ReadRadar.MONTHS, MOST))
                .in(area).then(this::show).otherwise(this::refused).start();
    }

    private void show(ReadRadar.Reading reading) {
        List<EmergingIssue> listed = reading.issues();
        String counted = reading.more() > 0 ? WORDS.say("radar.someOf", "shown", listed.size(), "total",
                listed.size() + reading.more())
                : WORDS.say(listed.size() == 1 ? "radar.countOne" : "radar.count", "count", listed.size());
        summary.setText(reading.notes().stream().map((Message note) -> note.in(Languages.ofWindow()))
                .reduce(listed.isEmpty() ? "" : counted, (all, note) -> all + "  " + note).replace("&", "&&"));
        issues.show(listed);
        if (listed.isEmpty()) {
            area.say(Icons.action("search"), WORDS.say("radar.none"), WORDS.say("radar.whenThereAre"));
        } else {
            area.show(found);
        }
    }

    private void refused(Refusal refusal) {
        summary.setText("");
        area.fail(WORDS.say("radar.failed"), Failures.sentence(refusal));
    }

    private void open(RecordRef ref) {
        Records.open(getSite().getPage(), ref);
    }

    private void define(EmergingIssue issue) {
        make(issue, "Concept", id -> new DefineIssue(id, ReadRadar.MONTHS, Optional.empty(), ""));
    }

    private void call(EmergingIssue issue) {
        make(issue, "Call", id -> new CallForIssue(id, ReadRadar.MONTHS, ""));
    }

    private void make(EmergingIssue issue, String kind, Function<String, Operation<String>> operation) {
        OperationJob.of(workplace, WORDS.say("radar.making"), operation.apply(issue.id())).in(area).finishing()
                .then(iri -> {
                    open(new RecordRef(iri, kind, issue.name().text()));
                    look();
                }).start();
    }

    private void dismiss(EmergingIssue issue) {
        OperationJob.of(workplace, WORDS.say("radar.making"), new DismissIssue(issue.id(), ReadRadar.MONTHS))
                .in(area).finishing().then(dismissed -> look()).start();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("radar.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
