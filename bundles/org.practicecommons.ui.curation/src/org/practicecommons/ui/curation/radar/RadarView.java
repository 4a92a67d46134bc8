package org.practicecommons.ui.curation.radar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.practicecommons.base.Message;
import org.practicecommons.operations.CallForIssue;
import org.practicecommons.operations.DefineIssue;
import org.practicecommons.operations.DismissIssue;
import org.practicecommons.operations.EmergingIssue;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.ReadRadar;
import org.practicecommons.ui.AnswerView;
import org.practicecommons.ui.HelpSought;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;

/** Emerging issues at the left, what is known of the chosen one and what to do about it at the right. */
public final class RadarView extends AnswerView {

    public static final String ID = "org.practicecommons.ui.curation.radar";

    private static final Words WORDS = new Words(RadarView.class);
    private static final int MOST = 50;

    private SashForm found;
    private IssueTable issues;
    private IssueDetails details;

    public RadarView() {
        super(WORDS.say("radar.help"), WORDS.say("radar.failed"));
    }

    @Override
    protected void createButtons() {
        button(WORDS.say("radar.again"), this::look);
    }

    @Override
    protected void createAnswer(ContentArea into) {
        found = Look.onPaper(new SashForm(into, SWT.HORIZONTAL));
        issues = new IssueTable(found, issue -> details.show(issue));
        details = new IssueDetails(found, workplace(), this::open, this::define, this::call,
                issue -> HelpSought.ask(getSite().getPage(), issue.name().text()), this::dismiss);
        found.setWeights(46, 54);
        look();
    }

    private void look() {
        ask(WORDS.say("radar.looking"), new ReadRadar(ReadRadar.MONTHS, MOST), this::show);
    }

    private void show(ReadRadar.Reading reading) {
        List<EmergingIssue> listed = reading.issues();
        String counted = reading.more() > 0 ? WORDS.say("radar.someOf", "shown", listed.size(), "total",
                listed.size() + reading.more())
                : WORDS.say(listed.size() == 1 ? "radar.countOne" : "radar.count", "count", listed.size());
        say(reading.notes().stream().map((Message note) -> note.in(Languages.ofWindow()))
                .reduce(listed.isEmpty() ? "" : counted, (all, note) -> all + "  " + note));
        issues.show(listed);
        if (listed.isEmpty()) {
            area().say(Icons.action("search"), WORDS.say("radar.none"), WORDS.say("radar.whenThereAre"));
        } else {
            area().show(found);
        }
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
        work(WORDS.say("radar.making"), operation.apply(issue.id()), iri -> {
            open(new RecordRef(iri, kind, issue.name().text()));
            look();
        });
    }

    private void dismiss(EmergingIssue issue) {
        work(WORDS.say("radar.making"), new DismissIssue(issue.id(), ReadRadar.MONTHS), dismissed -> look());
    }
}
