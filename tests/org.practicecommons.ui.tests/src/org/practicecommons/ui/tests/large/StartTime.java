package org.practicecommons.ui.tests.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.practicecommons.ui.OperationJob;

/**
 * Writes how long it took from the start of the process until the window was there, until what it shows first was read
 * and drawn, and how long empty editors block an empty window, all in milliseconds; then closes it. Only where
 * {@code -Dstart.time} names a file.
 */
public final class StartTime implements IStartup {

    static final String FILE = "start.time";
    private static final int EDITORS = 10;

    @Override
    public void earlyStartup() {
        String file = System.getProperty(FILE);
        if (file == null) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> { });
        long window = sinceStart();
        do {
            join();
            display.syncExec(() -> {
                while (display.readAndDispatch()) {
                    // what was read is drawn
                }
            });
        } while (Job.getJobManager().find(OperationJob.FAMILY).length > 0);
        try {
            Files.writeString(Path.of(file), window + " " + sinceStart() + " " + emptyEditors(display));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        display.asyncExec(() -> PlatformUI.getWorkbench().close());
    }

    /** For how many milliseconds the thread of the window worked at a time while empty editors opened; else 0. */
    private static long emptyEditors(Display display) {
        try (Blocks blocks = new Blocks(display)) {
            for (int i = 0; i < EDITORS; i++) {
                display.syncExec(() -> {
                    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
                    if (page.getPerspective().getId().equals(EmptyPerspective.ID)) {
                        EmptyEditor.open(page);
                    }
                });
            }
            return blocks.longest().worked();
        }
    }

    private static void join() {
        try {
            Job.getJobManager().join(OperationJob.FAMILY, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long sinceStart() {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(start, Instant.now()).toMillis();
    }
}
