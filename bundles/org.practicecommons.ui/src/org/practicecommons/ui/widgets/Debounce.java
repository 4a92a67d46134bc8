package org.practicecommons.ui.widgets;

import org.eclipse.swt.widgets.Control;

/** Runs something once typing has paused. Window's thread only. */
public final class Debounce {

    private final Control owner;
    private final int millis;
    private final Runnable work;
    private boolean waiting;
    private final Runnable tick = this::fire;

    /** @param owner nothing runs any more once it is disposed */
    public Debounce(Control owner, int millis, Runnable work) {
        this.owner = owner;
        this.millis = millis;
        this.work = work;
    }

    /** Starts the pause anew. */
    public void touch() {
        waiting = true;
        owner.getDisplay().timerExec(millis, tick);
    }

    public void cancel() {
        waiting = false;
        if (!owner.isDisposed()) {
            owner.getDisplay().timerExec(-1, tick);
        }
    }

    /** Runs at once what would have run after the pause. */
    public void flush() {
        if (waiting) {
            owner.getDisplay().timerExec(-1, tick);
            fire();
        }
    }

    private void fire() {
        if (waiting && !owner.isDisposed()) {
            waiting = false;
            work.run();
        }
    }
}
