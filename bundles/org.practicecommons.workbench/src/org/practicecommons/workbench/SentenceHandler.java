package org.practicecommons.workbench;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.StatusManager;
import org.practicecommons.ui.Words;

/** Shows trouble as one sentence in a dialog, never as a stack trace; what is to be logged goes to the error log. */
final class SentenceHandler extends AbstractStatusHandler {

    private static final Words WORDS = new Words(SentenceHandler.class);

    private final Set<String> shown = new HashSet<>();

    @Override
    public void handle(StatusAdapter adapter, int style) {
        IStatus status = adapter.getStatus();
        if ((style & StatusManager.LOG) != 0) {
            StatusManager.getManager().addLoggedStatus(status);
            ILog.of(SentenceHandler.class).log(status);
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        if ((style & (StatusManager.SHOW | StatusManager.BLOCK)) != 0 && !display.isDisposed()) {
            display.asyncExec(() -> show(display, status));
        }
    }

    /** Trouble that several parts run into at once is said once. */
    private void show(Display display, IStatus status) {
        if (!shown.add(status.getMessage())) {
            return;
        }
        Shell shell = display.getActiveShell();
        int kind = status.getSeverity() == IStatus.ERROR ? MessageDialog.ERROR : MessageDialog.WARNING;
        MessageDialog.open(kind, shell, WORDS.say("trouble.title"), status.getMessage(), SWT.SHEET);
        shown.remove(status.getMessage());
    }
}
