package org.practicecommons.ui;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Names;

/** Says what is about to happen, asks why, and lets the user turn back. */
public final class ReasonDialog extends FormDialog {

    private static final Words WORDS = new Words(ReasonDialog.class);

    private final String message;
    private final String button;
    private Text text;
    private String reason = "";

    private ReasonDialog(Shell shell, String title, String message, String button) {
        super(shell, title);
        this.message = message;
        this.button = button;
    }

    /**
     * @param button what the button that goes ahead says
     * @return the reason, which may be empty; nothing when the user turned back
     */
    public static Optional<String> ask(Shell shell, String title, String message, String button) {
        ReasonDialog dialog = new ReasonDialog(shell, title, message, button);
        return dialog.open() == Window.OK ? Optional.of(dialog.reason) : Optional.empty();
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(message);
        Label label = new Label(form, SWT.NONE);
        label.setText(WORDS.say("reason.label"));
        text = Names.give(new Text(form, SWT.SINGLE | SWT.BORDER), WORDS.say("reason.label"));
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
        text.setFocus();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("dialog.cancel"), false);
    }

    @Override
    protected void okPressed() {
        reason = text.getText().strip();
        super.okPressed();
    }
}
