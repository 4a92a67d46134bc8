package org.practicecommons.ui;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Operation;

/**
 * The one way in which the window runs an operation: in the background, with progress and cancel; the result comes back
 * on the window's thread. A refusal goes to {@link #otherwise} if given, else to the status handler, which says it in a
 * sentence; so does a programming error, always.
 *
 * @param <R> what the operation answers
 */
public final class OperationJob<R> extends Job {

    /** What all these jobs belong to, for those who wait until the window is at rest. */
    public static final Object FAMILY = new Object();

    private final Workplace workplace;
    private final Operation<R> operation;
    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private Control owner;
    private Consumer<R> then = result -> { };
    private Consumer<Refusal> otherwise = Failures::show;
    private Consumer<Refusal> stopped = refusal -> { };
    private boolean finishing;
    private boolean asking;
    private boolean dropped;

    private OperationJob(Workplace workplace, String name, Operation<R> operation) {
        super(name);
        this.workplace = workplace;
        this.operation = operation;
    }

    /** @param name what the user reads where running work is listed */
    public static <R> OperationJob<R> of(Workplace workplace, String name, Operation<R> operation) {
        return new OperationJob<>(workplace, name, operation);
    }

    /** The result is dropped when this control, or the window, is gone by then. */
    public OperationJob<R> in(Control control) {
        owner = control;
        return this;
    }

    public OperationJob<R> then(Consumer<R> consumer) {
        then = consumer;
        return this;
    }

    public OperationJob<R> otherwise(Consumer<Refusal> consumer) {
        otherwise = consumer;
        return this;
    }

    /**
     * Told when the operation stopped because it was cancelled; by then part of it may be done, the refusal says which.
     */
    public OperationJob<R> stopped(Consumer<Refusal> consumer) {
        stopped = consumer;
        return this;
    }

    /** For small steady work such as completion, which need not appear among the running jobs. */
    public OperationJob<R> quiet() {
        setSystem(true);
        return this;
    }

    /** For what must not be lost: it is not stopped when the window closes, the window waits for it. */
    public OperationJob<R> finishing() {
        finishing = true;
        return this;
    }

    /** For long work that somebody waits for: the user is asked before it is stopped because the window closes. */
    public OperationJob<R> asking() {
        asking = true;
        return this;
    }

    /** Stops it if it still runs; whatever comes of it is not shown. On the window's thread. */
    void drop() {
        dropped = true;
        cancel();
    }

    boolean isFinishing() {
        return finishing;
    }

    boolean isAsking() {
        return asking;
    }

    /** Starts it. Answers itself, so that the caller may cancel it. */
    public OperationJob<R> start() {
        if (!isSystem()) {
            setPriority(SHORT);
        }
        schedule();
        return this;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            R result = operation.run(workplace.home(), workplace.session(), new MonitorProgress(monitor));
            if (monitor.isCanceled() && !asking) {
                return Status.CANCEL_STATUS;
            }
            show(() -> then.accept(result));
        } catch (Refusal refusal) {
            boolean cancelled = refusal.reason() == Refusal.Reason.CANCELLED;
            show(() -> (cancelled ? stopped : otherwise).accept(refusal));
        } catch (RuntimeException bug) {
            show(() -> Failures.show(bug));
        }
        return Status.OK_STATUS;
    }

    private void show(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                boolean windowOpen = PlatformUI.isWorkbenchRunning()
                        && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0;
                if (windowOpen && !dropped && (owner == null || !owner.isDisposed())) {
                    work.run();
                }
            });
        }
    }
}
