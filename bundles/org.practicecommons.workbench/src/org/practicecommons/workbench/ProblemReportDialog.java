package org.practicecommons.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The whole report to read and to change, then to save or to copy. Nothing is sent from here. */
final class ProblemReportDialog extends FormDialog {

    private static final Words WORDS = new Words(ProblemReportDialog.class);
    private static final int SAVE = IDialogConstants.CLIENT_ID + 1;
    private static final int COPY = IDialogConstants.CLIENT_ID + 2;
    private static final int READABLE = 70;
    private static final int LINES = 18;

    private final String report;
    private Text text;

    ProblemReportDialog(Shell parent, String report) {
        super(parent, WORDS.say("report.title"));
        this.report = report;
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say("report.message"));
        text = Names.give(new Text(form, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL), WORDS.say("report.title"));
        text.setText(report);
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(Look.letters(text, READABLE), LINES * text.getLineHeight()).applyTo(text);
        text.addListener(SWT.Traverse, event -> {
            boolean leaves = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            event.doit |= leaves;
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, SAVE, WORDS.say("report.save"), true);
        createButton(parent, COPY, WORDS.say("report.copy"), false);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("report.close"), false);
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case SAVE -> save();
            case COPY -> copy();
            default -> super.buttonPressed(id);
        }
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(getShell().getDisplay());
        if (!text.getText().isEmpty()) {
            clipboard.setContents(new Object[] {text.getText()}, new Transfer[] {TextTransfer.getInstance()});
        }
        clipboard.dispose();
        setMessage(WORDS.say("report.copied"), IMessageProvider.INFORMATION);
    }

    private void save() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(WORDS.say("report.title"));
        dialog.setFileName(WORDS.say("report.file"));
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        setErrorMessage(null);
        try {
            Files.writeString(Path.of(chosen), text.getText());
            setMessage(WORDS.say("report.saved", "file", chosen), IMessageProvider.INFORMATION);
        } catch (IOException e) {
            ILog.of(ProblemReportDialog.class).error(e.getMessage(), e);
            setErrorMessage(WORDS.say("report.failed", "file", chosen));
        }
    }
}
