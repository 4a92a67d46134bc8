package org.practicecommons.ui.curation.twins;

import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.operations.MergeRecords;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.RecordMerge;
import org.practicecommons.operations.TwinPair;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.ForeseenDialog;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** Asks which of two records is kept, and says beforehand what becomes of each field. */
final class MergeDialog extends ForeseenDialog<RecordMerge> {

    private static final Words WORDS = new Words(MergeDialog.class);

    private final TwinPair pair;
    private boolean keepsOther;
    private MergePreview preview;
    private Set<String> takes = Set.of();

    MergeDialog(Shell shell, Workplace workplace, TwinPair pair) {
        super(shell, workplace, WORDS.say("merge.title"), WORDS.say("merge.message"), WORDS.say("merge.button"));
        this.pair = pair;
    }

    @Override
    protected Optional<Operation<RecordMerge>> operation(boolean dryRun, String reason) {
        RecordLabel into = keepsOther ? pair.other() : pair.one();
        RecordLabel from = keepsOther ? pair.one() : pair.other();
        return Optional.of(new MergeRecords(from.iri(), into.iri(), takes, reason, dryRun));
    }

    @Override
    protected void createChoices(Composite form) {
        Composite choice = new Composite(form, SWT.NONE);
        choice.setLayout(new FillLayout(SWT.VERTICAL));
        keep(choice, pair.one(), false).setSelection(true);
        keep(choice, pair.other(), true);
        preview = new MergePreview(form, taken -> {
            takes = taken;
            foresee();
        });
    }

    private Button keep(Composite form, RecordLabel record, boolean other) {
        Button button = new Button(form, SWT.RADIO);
        button.setText(WORDS.say("merge.keep", "title", record.label(Languages.ofWindow())).replace("&", "&&"));
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection() && keepsOther != other) {
                keepsOther = other;
                takes = Set.of();
                foresee();
            }
        });
        return button;
    }

    @Override
    protected void showNone(String why) {
        preview.say(why);
    }

    @Override
    protected boolean show(RecordMerge merge) {
        preview.show(merge);
        return true;
    }
}
