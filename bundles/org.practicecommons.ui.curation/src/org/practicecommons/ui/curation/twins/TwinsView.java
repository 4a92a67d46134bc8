package org.practicecommons.ui.curation.twins;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.practicecommons.base.Report;
import org.practicecommons.operations.DismissTwins;
import org.practicecommons.operations.FindTwins;
import org.practicecommons.operations.RecordMerge;
import org.practicecommons.operations.RevertChange;
import org.practicecommons.operations.TwinPair;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.AnswerView;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.MessageBar;

/** Likely twins at the left, why the chosen two may be one and what to do about it at the right. */
public final class TwinsView extends AnswerView {

    public static final String ID = "org.practicecommons.ui.curation.twins";

    private static final Words WORDS = new Words(TwinsView.class);
    private static final int MOST = 100;

    private SashForm found;
    private TwinTable twins;
    private TwinDetails details;

    public TwinsView() {
        super(WORDS.say("twins.help"), WORDS.say("twins.failed"));
    }

    @Override
    protected void createButtons() {
        button(WORDS.say("twins.again"), this::look);
    }

    @Override
    protected void createAnswer(ContentArea into) {
        found = Look.onPaper(new SashForm(into, SWT.HORIZONTAL));
        twins = new TwinTable(found, workplace(), pair -> details.show(pair));
        details = new TwinDetails(found, this::open, this::merge, this::apart);
        found.setWeights(56, 44);
        look();
    }

    /** Looks again, and chooses those two when they are listed. */
    public void choose(String one, String other) {
        twins.prefer(one, other);
        look();
    }

    private void look() {
        ask(WORDS.say("twins.looking"), new FindTwins(Optional.empty(), MOST), this::show);
    }

    private void show(FindTwins.Found answer) {
        int count = answer.pairs().size();
        say(count == 0 ? "" : answer.more() > 0
                ? WORDS.say("twins.someOf", "shown", count, "total", count + answer.more())
                : WORDS.say(count == 1 ? "twins.countOne" : "twins.count", "count", count));
        twins.show(answer.pairs());
        if (count == 0) {
            area().say(Icons.action("check"), WORDS.say("twins.none"), WORDS.say("twins.noneSentence"));
        } else {
            area().show(found);
        }
    }

    private void open(RecordLabel label) {
        Records.open(getSite().getPage(),
                new RecordRef(label.iri(), label.kind(), label.label(Languages.ofWindow())));
    }

    private void apart(TwinPair pair) {
        work(WORDS.say("twins.changing"), new DismissTwins(pair.one().iri(), pair.other().iri()), done -> look());
    }

    private void merge(TwinPair pair) {
        MergeDialog dialog = new MergeDialog(getSite().getShell(), workplace(), pair);
        if (dialog.open() == Window.OK) {
            work(WORDS.say("twins.changing"), dialog.decided(), this::merged);
        }
    }

    private void merged(RecordMerge merge) {
        bar().show(MessageBar.Tone.INFO, WORDS.say("twins.merged", "from", merge.from().label(Languages.ofWindow()),
                "into", merge.into().label(Languages.ofWindow())));
        bar().action(WORDS.say("twins.openKept"), () -> open(merge.into()));
        bar().action(WORDS.say("twins.takeBack"), () -> takeBack(merge));
        look();
    }

    private void takeBack(RecordMerge merge) {
        work(WORDS.say("twins.changing"), new RevertChange(merge.change().activity(), ""),
                report -> takenBack(merge, report));
    }

    /** What was changed since is kept, and said. */
    private void takenBack(RecordMerge merge, Report report) {
        String kept = report.findings().stream().map(finding -> finding.sentence().in(Languages.ofWindow()))
                .collect(Collectors.joining(" "));
        bar().show(kept.isEmpty() ? MessageBar.Tone.INFO : MessageBar.Tone.WARNING,
                (WORDS.say("twins.takenBack", "from", merge.from().label(Languages.ofWindow()),
                        "into", merge.into().label(Languages.ofWindow())) + " " + kept).strip());
        bar().action(WORDS.say("twins.close"), bar()::hide);
        look();
    }
}
