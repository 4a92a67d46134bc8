package org.practicecommons.ui.curation.many;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Names;

/** Says what would become of many records, and asks why, before anything changes. */
abstract class ManyDialog extends FormDialog {

    private static final Words WORDS = new Words(ManyDialog.class);

    private final Workplace workplace;
    private final String message;
    private ManyPreview preview;
    private Text reason;
    private OperationJob<?> running;
    private int asked;
    private boolean possible;
    private Operation<ManyChanged> decided;

    ManyDialog(Shell shell, Workplace workplace, String title, String message) {
        super(shell, title);
        this.workplace = workplace;
        this.message = message;
    }

    /** What is asked for as the dialog stands; empty while something is missing. */
    abstract Optional<Operation<ManyChanged>> operation(boolean dryRun, String reason);

    /** What stands above the preview; {@link #foresee} when it says something else. */
    void createChoices(Composite form) {
        // nothing has to be decided
    }

    /** What was decided, once the dialog was left by its button. */
    public final Operation<ManyChanged> decided() {
        return decided;
    }

    final Workplace workplace() {
        return workplace;
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(message);
        createChoices(form);
        preview = new ManyPreview(form);
        Label label = new Label(form, SWT.NONE);
        label.setText(WORDS.say("many.reason"));
        reason = Names.give(new Text(form, SWT.SINGLE | SWT.BORDER), WORDS.say("many.reason"));
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(reason);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, WORDS.say("many.button"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("many.cancel"), false);
        foresee();
    }

    /** Says what would happen; the button waits for it, so that nobody goes ahead blindly. */
    final void foresee() {
        if (running != null) {
            running.cancel();
        }
        int now = ++asked;
        possible(false);
        setErrorMessage(null);
        Optional<Operation<ManyChanged>> operation = operation(true, "");
        preview.say(WORDS.say(operation.isEmpty() ? "many.incomplete" : "many.looking"));
        operation.ifPresent(look -> running = OperationJob.of(workplace, WORDS.say("many.looking"), look).in(reason)
                .quiet().otherwise(refusal -> {
                    if (now == asked) {
                        refused(refusal);
                    }
                }).then(many -> {
                    if (now == asked) {
                        preview.show(many);
                        possible(many.changed() > 0);
                    }
                }).start());
    }

    private void refused(Refusal refusal) {
        preview.say("");
        setErrorMessage(refusal.sentence().in(Languages.ofWindow()));
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
            decided = operation(false, reason.getText().strip()).orElseThrow();
            super.okPressed();
        }
    }
}
