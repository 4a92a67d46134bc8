package org.practicecommons.ui.curation.twins;

import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.MergeRecords;
import org.practicecommons.operations.RecordMerge;
import org.practicecommons.operations.TwinPair;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Names;

/** Asks which of two records is kept, and says beforehand what becomes of each field. */
final class MergeDialog extends FormDialog {

    private static final Words WORDS = new Words(MergeDialog.class);

    private final Workplace workplace;
    private final TwinPair pair;
    private boolean keepsOther;
    private MergePreview preview;
    private Text reason;
    private OperationJob<?> running;
    private boolean possible;
    private Set<String> takes = Set.of();
    private String why = "";

    MergeDialog(Shell shell, Workplace workplace, TwinPair pair) {
        super(shell, WORDS.say("merge.title"));
        this.workplace = workplace;
        this.pair = pair;
    }

    /** What was decided. */
    MergeRecords operation(boolean dryRun) {
        RecordLabel into = keepsOther ? pair.other() : pair.one();
        RecordLabel from = keepsOther ? pair.one() : pair.other();
        return new MergeRecords(from.iri(), into.iri(), takes, why, dryRun);
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say("merge.message"));
        Composite choice = new Composite(form, SWT.NONE);
        choice.setLayout(new FillLayout(SWT.VERTICAL));
        keep(choice, pair.one(), false).setSelection(true);
        keep(choice, pair.other(), true);
        preview = new MergePreview(form, taken -> {
            takes = taken;
            foresee();
        });
        Label label = new Label(form, SWT.NONE);
        label.setText(WORDS.say("merge.reason"));
        reason = Names.give(new Text(form, SWT.SINGLE | SWT.BORDER), WORDS.say("merge.reason"));
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(reason);
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
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, WORDS.say("merge.button"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("merge.cancel"), false);
        foresee();
    }

    /** Says what would happen; the button waits for it, so that nobody goes ahead blindly. */
    private void foresee() {
        if (running != null) {
            running.cancel();
        }
        possible(false);
        setErrorMessage(null);
        boolean asked = keepsOther;
        running = OperationJob.of(workplace, WORDS.say("merge.looking"), operation(true)).in(reason).quiet()
                .otherwise(this::refused).then(merge -> {
                    if (asked == keepsOther && merge.taken().equals(takes)) {
                        show(merge);
                    }
                }).start();
    }

    private void refused(Refusal refusal) {
        preview.clear();
        setErrorMessage(refusal.sentence().in(Languages.ofWindow()));
    }

    private void show(RecordMerge merge) {
        preview.show(merge);
        possible(true);
    }

    private void possible(boolean now) {
        possible = now;
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(now);
        }
    }

    @Override
    protected void okPressed() {
        if (possible) {
            why = reason.getText().strip();
            super.okPressed();
        }
    }
}
