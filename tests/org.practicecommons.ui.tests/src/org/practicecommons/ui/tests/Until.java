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
                Pictures.take(display.getBounds(), "waited-in-vain");
                fail("waited in vain for: " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, wake);
                display.sleep();
            }
        }
    }

    /** Handles events for a while. */
    static void passed(int millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        is("some time to pass", () -> System.nanoTime() > end);
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
        Display display = Display.getCurrent();
        boolean busy = true;
        while (busy) {
            is("all operations to end", () -> Job.getJobManager().find(OperationJob.FAMILY).length == 0);
            busy = display.readAndDispatch();
            while (display.readAndDispatch()) {
                // what came of them is drawn
            }
        }
    }
}
