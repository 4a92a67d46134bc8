package org.practicecommons.ui;

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
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Names;

/**
 * Says what would happen before it does, and asks why. The button waits for that, so that nobody goes ahead blindly.
 *
 * @param <R> what the operation answers, as a dry run and in earnest
 */
public abstract class ForeseenDialog<R> extends FormDialog {

    private static final Words WORDS = new Words(ForeseenDialog.class);

    private final Workplace workplace;
    private final String message;
    private final String button;
    private final Asking asking = new Asking();
    private Text reason;
    private boolean possible;
    private Operation<R> decided;

    protected ForeseenDialog(Shell shell, Workplace workplace, String title, String message, String button) {
        super(shell, title);
        this.workplace = workplace;
        this.message = message;
        this.button = button;
    }

    /** Makes what is to be decided, which calls {@link #foresee} when it changes, and what shows the outcome. */
    protected abstract void createChoices(Composite form);

    /** What is asked for as the dialog stands; empty while something is missing. */
    protected abstract Optional<Operation<R>> operation(boolean dryRun, String reason);

    /** Shows that nothing is foreseen now, and why; nothing after a refusal, which is said elsewhere. */
    protected abstract void showNone(String why);

    /** @return whether it makes sense to go ahead */
    protected abstract boolean show(R outcome);

    /** What is said while something is missing. */
    protected String incomplete() {
        return "";
    }

    /** What was decided, once the dialog was left by its button. */
    public final Operation<R> decided() {
        return decided;
    }

    protected final Workplace workplace() {
        return workplace;
    }

    @Override
    protected final void createForm(Composite form) {
        setMessage(message);
        createChoices(form);
        Label label = new Label(form, SWT.NONE);
        label.setText(WORDS.say("reason.label"));
        reason = Names.give(new Text(form, SWT.SINGLE | SWT.BORDER), WORDS.say("reason.label"));
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(reason);
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("dialog.cancel"), false);
        foresee();
    }

    /** Asks anew what would happen. */
    protected final void foresee() {
        asking.forget();
        possible(false);
        setErrorMessage(null);
        Optional<Operation<R>> operation = operation(true, "");
        showNone(operation.isEmpty() ? incomplete() : WORDS.say("foreseen.looking"));
        operation.ifPresent(look -> asking.ask(OperationJob.of(workplace, WORDS.say("foreseen.looking"), look)
                .in(reason).quiet().otherwise(this::refused).then(outcome -> possible(show(outcome)))));
    }

    private void refused(Refusal refusal) {
        showNone("");
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
    protected final void okPressed() {
        if (possible) {
            decided = operation(false, reason.getText().strip()).orElseThrow();
            super.okPressed();
        }
    }
}
