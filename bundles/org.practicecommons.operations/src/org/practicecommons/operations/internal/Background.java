package org.practicecommons.operations.internal;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What an open home does by itself once it has been open for a while: let all projections follow, journal what falls
 * due, and make the daily backup. A command that is done in seconds pays for neither.
 */
public final class Background implements AutoCloseable {

    private static final long FOLLOW_AFTER_SECONDS = 5;
    private static final long MEANING_AFTER_SECONDS = 30;
    private static final long DUE_EVERY_SECONDS = 600;
    private static final long BACKUP_AFTER_SECONDS = 60;
    private static final long BACKUP_EVERY_SECONDS = 3600;

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("home-background").priority(Thread.MIN_PRIORITY).factory());
    private final OpenHome home;
    private final DailyBackup backup;

    /** Does nothing before it is started. */
    public Background(OpenHome home) {
        this.home = home;
        backup = new DailyBackup(home);
    }

    public void start() {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.schedule(home.projections()::startAll, FOLLOW_AFTER_SECONDS, TimeUnit.SECONDS);
        thread.schedule(home.projections()::startMeaning, MEANING_AFTER_SECONDS, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(home.dueDates()::fallQuietly, FOLLOW_AFTER_SECONDS, DUE_EVERY_SECONDS,
                TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(backup::runIfDue, BACKUP_AFTER_SECONDS, BACKUP_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Stops at once what can be stopped, and waits for the rest. */
    @Override
    public void close() {
        backup.cancel();
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
