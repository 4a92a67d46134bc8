package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Workplace;

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

    /** Until no operation runs, everybody heard of what was changed, and what came of it is drawn. */
    static void quiet() {
        Display display = Display.getCurrent();
        boolean busy = true;
        while (busy) {
            is("all operations to end", Until::isAtRest);
            busy = display.readAndDispatch();
            while (display.readAndDispatch()) {
                // what came of them is drawn
            }
        }
    }

    /** No operation, which could change something; then no change on its way; then nobody about to be told. */
    private static boolean isAtRest() {
        return isNone(OperationJob.FAMILY)
                && PlatformUI.getWorkbench().getService(Workplace.class).home().isAllTold()
                && isNone(Workplace.CHANGES);
    }

    private static boolean isNone(Object family) {
        return Job.getJobManager().find(family).length == 0;
    }
}
