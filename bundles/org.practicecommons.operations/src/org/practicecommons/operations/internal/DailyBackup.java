package org.practicecommons.operations.internal;

import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;

/** Makes the backup of the day while others work; trouble with it is a line in the log and no reason to stop work. */
final class DailyBackup implements Progress {

    private final OpenHome home;
    private volatile boolean cancelled;

    DailyBackup(OpenHome home) {
        this.home = home;
    }

    void runIfDue() {
        logTrouble(() -> {
            PendingErasure.finish(home, this);
            if (home.backups().makeIfDue(this).isPresent()) {
                Orphans.delete(home);
            }
        });
    }

    /** Erases in the backups what an interrupted erasure left there. */
    void finishErasure() {
        logTrouble(() -> PendingErasure.finishBackups(home, this));
    }

    private static void logTrouble(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.CANCELLED) {
                System.getLogger(DailyBackup.class.getName()).log(System.Logger.Level.WARNING, refusal.getMessage());
            }
        }
    }

    /** Stops a backup that is being written; it leaves nothing behind. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void begin(Message task, long total) {
        // nobody watches
    }

    @Override
    public void worked(long steps) {
        // nobody watches
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
