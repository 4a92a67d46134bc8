package org.practicecommons.ui;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.ui.PlatformUI;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Operation;

/**
 * Runs an operation in the background while the window waits for it and shows that it is busy: only for what the user
 * must see finished before going on, such as a save before a window closes. All else is an {@link OperationJob}.
 */
public final class Waiting {

    private Waiting() {
    }

    /**
     * Call on the window's thread.
     *
     * @throws Refusal as the operation does, also when the user cancels
     */
    public static <R> R run(Workplace workplace, Operation<R> operation) {
        AtomicReference<R> result = new AtomicReference<>();
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> result.set(
                    operation.run(workplace.home(), workplace.session(), new MonitorProgress(monitor))));
            return result.get();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException expected
                    && !(expected instanceof OperationCanceledException)) {
                throw expected;
            }
            throw cancelled();
        } catch (InterruptedException e) {
            throw cancelled();
        }
    }

    private static Refusal cancelled() {
        return new Refusal(Refusal.Reason.CANCELLED, Message.of(Waiting.class, "waiting.cancelled"));
    }
}
