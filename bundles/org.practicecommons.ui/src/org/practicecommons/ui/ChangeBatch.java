package org.practicecommons.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.practicecommons.operations.ChangeEvent;

/** Gathers changes for a moment, so that an import of thousands of records does not redraw thousands of times. */
final class ChangeBatch implements Consumer<ChangeEvent> {

    private static final int PAUSE_MILLIS = 200;
    private static final int MOST = 500;

    private final Display display;
    private final Consumer<Set<String>> changed;
    private final Set<String> waiting = new HashSet<>();
    private boolean everything;
    private boolean scheduled;

    ChangeBatch(Display display, Consumer<Set<String>> changed) {
        this.display = display;
        this.changed = changed;
    }

    @Override
    public synchronized void accept(ChangeEvent event) {
        everything |= event.records().isEmpty() || waiting.size() > MOST;
        waiting.addAll(event.records());
        if (!scheduled && !display.isDisposed()) {
            scheduled = true;
            display.asyncExec(() -> display.timerExec(PAUSE_MILLIS, this::tell));
        }
    }

    private void tell() {
        Set<String> iris;
        synchronized (this) {
            iris = everything ? Set.of() : Set.copyOf(waiting);
            waiting.clear();
            everything = false;
            scheduled = false;
        }
        changed.accept(iris);
    }
}
