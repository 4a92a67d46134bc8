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

    private OperationJob(Workplace workplace, String name, Operation<R> operation) {
        super(name);
        this.workplace = workplace;
        this.operation = operation;
    }

    /** @param name what the user reads where running work is listed */
    public static <R> OperationJob<R> of(Workplace workplace, String name, Operation<R> operation) {
        return new OperationJob<>(workplace, name, operation);
    }

    /** The result is dropped when this control is gone by then. */
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

    /** For small steady work such as completion, which need not appear among the running jobs. */
    public OperationJob<R> quiet() {
        setSystem(true);
        return this;
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
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            show(() -> then.accept(result));
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.CANCELLED) {
                show(() -> otherwise.accept(refusal));
            }
        } catch (RuntimeException bug) {
            show(() -> Failures.show(bug));
        }
        return Status.OK_STATUS;
    }

    private void show(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (owner == null || !owner.isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
