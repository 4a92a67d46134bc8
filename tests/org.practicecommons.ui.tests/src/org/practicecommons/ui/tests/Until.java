package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.practicecommons.ui.OperationJob;

/** Waits by handling events. */
final class Until {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Until() {
    }

    /** @param what what is waited for, for the one who reads a failure */
    static void is(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Runnable wake = () -> { };
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("waited in vain for: " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, wake);
                display.sleep();
            }
        }
    }

    static <T> T found(String what, Supplier<T> search) {
        Object[] found = new Object[1];
        is(what, () -> {
            found[0] = search.get();
            return found[0] != null;
        });
        @SuppressWarnings("unchecked")
        T result = (T) found[0];
        return result;
    }

    /** Until no operation runs, and what came of the last one is drawn. */
    static void quiet() {
        is("all operations to end", () -> Job.getJobManager().find(OperationJob.FAMILY).length == 0);
        Display display = Display.getCurrent();
        boolean[] reached = new boolean[1];
        display.asyncExec(() -> reached[0] = true);
        is("the window to be drawn", () -> reached[0] && !display.readAndDispatch());
        if (Job.getJobManager().find(OperationJob.FAMILY).length > 0) {
            quiet();
        }
    }
}
