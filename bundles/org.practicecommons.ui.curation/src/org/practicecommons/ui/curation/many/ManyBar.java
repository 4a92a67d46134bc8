package org.practicecommons.ui.curation.many;

import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Control;
import org.practicecommons.base.Report;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.operations.RevertChange;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.MessageBar;

/** Says above a list what was done to many records, and takes all of it back with one button. */
public final class ManyBar {

    private static final Words WORDS = new Words(ManyBar.class);

    private final MessageBar bar;
    private final Workplace workplace;
    private final Control owner;
    private final Runnable changed;

    /** @param changed called after something was taken back */
    public ManyBar(MessageBar bar, Workplace workplace, Control owner, Runnable changed) {
        this.bar = bar;
        this.workplace = workplace;
        this.owner = owner;
        this.changed = changed;
    }

    public void show(ManyChanged many) {
        String stayed = many.stayedAltogether() == 0 ? ""
                : " " + WORDS.say("many.stayed", "stayed", many.stayedAltogether());
        bar.show(MessageBar.Tone.INFO,
                WORDS.say(many.changed() == 1 ? "many.doneOne" : "many.done", "changed", many.changed()) + stayed);
        bar.action(WORDS.say("many.takeBack"), () -> takeBack(many));
        bar.action(WORDS.say("many.close"), bar::hide);
    }

    private void takeBack(ManyChanged many) {
        OperationJob.of(workplace, WORDS.say("many.takingBack"), new RevertChange(many.activity(), "")).in(owner)
                .finishing().then(this::takenBack).start();
    }

    /** What was changed since is kept, and said. */
    private void takenBack(Report report) {
        String kept = report.findings().stream().map(finding -> finding.sentence().in(Languages.ofWindow()))
                .collect(Collectors.joining(" "));
        bar.show(kept.isEmpty() ? MessageBar.Tone.INFO : MessageBar.Tone.WARNING,
                (WORDS.say("many.takenBack", "count", report.count("reverted")) + " " + kept).strip());
        bar.action(WORDS.say("many.close"), bar::hide);
        changed.run();
    }
}
