package org.practicecommons.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;

/** Shows the progress of an operation where Eclipse shows the progress of jobs. */
final class MonitorProgress implements Progress {

    private final IProgressMonitor monitor;
    private boolean begun;

    MonitorProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public synchronized void begin(Message task, long total) {
        String words = task.in(Languages.ofWindow());
        if (!begun) {
            begun = true;
            monitor.beginTask(words, total < 0 ? IProgressMonitor.UNKNOWN : (int) Math.min(total, Integer.MAX_VALUE));
        }
        monitor.subTask(words);
    }

    @Override
    public void worked(long steps) {
        monitor.worked((int) Math.min(steps, Integer.MAX_VALUE));
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
