package org.practicecommons.ui;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.UIJob;
import org.practicecommons.operations.ChangeEvent;

/**
 * Tells of a change at once, and gathers those that follow it closely, so that an import of thousands of records does
 * not redraw thousands of times.
 */
final class ChangeBatch extends UIJob implements Consumer<ChangeEvent> {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST = 500;

    private final Consumer<Set<String>> changed;
    private final Set<String> waiting = new HashSet<>();
    private boolean everything;
    private long told = System.nanoTime() - PAUSE.toNanos();

    ChangeBatch(Display display, Consumer<Set<String>> changed) {
        super(display, "changes");
        this.changed = changed;
        setSystem(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workplace.CHANGES;
    }

    @Override
    public synchronized void accept(ChangeEvent event) {
        everything |= event.records().isEmpty() || waiting.size() > MOST;
        waiting.addAll(event.records());
        long left = told + PAUSE.toNanos() - System.nanoTime();
        schedule(Math.max(0, Duration.ofNanos(left).toMillis())); // nothing new while it waits already
    }

    @Override
    public IStatus runInUIThread(IProgressMonitor monitor) {
        Set<String> iris;
        synchronized (this) {
            iris = everything ? Set.of() : Set.copyOf(waiting);
            if (iris.isEmpty() && !everything) {
                return Status.OK_STATUS;
            }
            waiting.clear();
            everything = false;
            told = System.nanoTime();
        }
        changed.accept(iris);
        return Status.OK_STATUS;
    }
}
