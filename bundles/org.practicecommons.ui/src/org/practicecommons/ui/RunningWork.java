package org.practicecommons.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;

/** What runs in the background, for those who are about to close the window. */
public final class RunningWork {

    private RunningWork() {
    }

    /** What the user should be asked about before it is stopped, by the names under which it is listed. */
    public static List<String> worthAsking() {
        return jobs().filter(OperationJob::isAsking).map(Job::getName).toList();
    }

    /** Stops what need not be finished, and waits until nothing runs any more. Not on the window's thread. */
    public static void end() {
        jobs().filter(job -> !job.isFinishing()).forEach(Job::cancel);
        try {
            Job.getJobManager().join(OperationJob.FAMILY, null);
        } catch (OperationCanceledException | InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts does not want to wait
        }
    }

    private static Stream<OperationJob<?>> jobs() {
        return Arrays.stream(Job.getJobManager().find(OperationJob.FAMILY)).map(job -> (OperationJob<?>) job);
    }
}
