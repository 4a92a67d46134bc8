package org.practicecommons.workbench;

import java.io.IOException;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Words;

/** Shows what could be sent about a problem. */
public final class ProblemReportHandler extends AbstractHandler {

    private static final Words WORDS = new Words(ProblemReportHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        Display display = shell.getDisplay();
        ICoreRunnable reading = monitor -> {
            try {
                String text = ProblemReport.text();
                display.asyncExec(() -> {
                    if (!shell.isDisposed()) {
                        new ProblemReportDialog(shell, text).open();
                    }
                });
            } catch (IOException e) {
                display.asyncExec(() -> Failures.show(e));
            }
        };
        Job.createSystem(WORDS.say("report.title"), reading).schedule();
        return null;
    }
}
