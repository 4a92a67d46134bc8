package org.practicecommons.workbench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.ui.widgets.Look;

/** Says what goes on while there is no window, before it opens and after it has closed. */
final class BusySign {

    private static final int UNNOTICED_MILLIS = 300;

    private final Display display;

    BusySign(Display display) {
        this.display = display;
    }

    /** Runs it in a thread of its own and waits; the sign shows when that takes a moment. */
    <T> T during(String sentence, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work) {
            @Override
            protected void done() {
                display.wake();
            }
        };
        Shell sign = sign(sentence);
        Thread.ofPlatform().name("home").start(task);
        while (!task.isDone()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        sign.dispose();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // the task is done: nobody waits
        }
    }

    private Shell sign(String sentence) {
        Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        Look.onPaper(shell);
        GridLayoutFactory.fillDefaults().margins(28, 20).spacing(0, 10).applyTo(shell);
        Label name = Look.onPaper(new Label(shell, SWT.NONE));
        name.setText("Practice Commons");
        name.setFont(Look.title());
        Label what = Look.onPaper(new Label(shell, SWT.NONE));
        what.setText(sentence);
        ProgressBar bar = new ProgressBar(shell, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(bar);
        shell.pack();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        shell.setLocation(screen.x + (screen.width - shell.getSize().x) / 2,
                screen.y + (screen.height - shell.getSize().y) / 2);
        display.timerExec(UNNOTICED_MILLIS, () -> {
            if (!shell.isDisposed()) {
                shell.setVisible(true);
            }
        });
        return shell;
    }
}
