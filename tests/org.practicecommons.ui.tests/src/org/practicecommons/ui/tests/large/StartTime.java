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
import org.eclipse.ui.PlatformUI;
import org.practicecommons.ui.OperationJob;

/**
 * Writes how long it took from the start of the process until the window was there, and until what it shows first was
 * read and drawn, in milliseconds; then closes it. Only where {@code -Dstart.time} names a file.
 */
public final class StartTime implements IStartup {

    static final String FILE = "start.time";

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
            Files.writeString(Path.of(file), window + " " + sinceStart());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        display.asyncExec(() -> PlatformUI.getWorkbench().close());
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
