package org.practicecommons.journal.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.journal.Pace;

/**
 * How far a projection has followed the journal, who waits for it, and what ails it; says when there is something to
 * do. Safe for any thread.
 */
public final class Following {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    /** Each attempt that fails doubles the time to the next, so many times at most. */
    private static final int MOST_DOUBLINGS = 6;

    private final Pace pace;
    private final LongSupplier last;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // All guarded by lock.
    private long applied;
    private long awaited;
    private long waiting;
    private long quietSince;
    private Optional<Refusal> failure = Optional.empty();
    private long failures;
    private int failuresInARow;
    private long retryAt;
    /** Somebody waits for an attempt to mend it. */
    private boolean wanted;
    private boolean rebuilding;
    private boolean closed;

    /**
     * @param last the number of the journal's last entry
     * @param applied the last entry that is applied already
     */
    public Following(Pace pace, LongSupplier last, long applied) {
        this.pace = pace;
        this.last = last;
        this.applied = applied;
        this.quietSince = System.nanoTime() - pace.idle().toNanos();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The journal has an entry more. */
    public void appended(int revisions) {
        change(() -> {
            waiting += Math.max(1, revisions);
            quietSince = System.nanoTime();
        });
    }

    /** Returns true when there are entries to apply or trouble to mend, false once it is closed. */
    public boolean waitUntilDue() {
        lock.lock();
        try {
            while (!closed) {
                long rest = failure.isEmpty() ? untilBatch() : untilRetry();
                if (rest <= 0) {
                    waiting = 0;
                    return true;
                }
                changed.awaitNanos(rest);
            }
            return false;
        } catch (InterruptedException e) {
            return false; // nobody but close may end this thread; whoever interrupts it wants just that
        } finally {
            lock.unlock();
        }
    }

    private long untilBatch() {
        if (last.getAsLong() <= applied) {
            return Long.MAX_VALUE;
        }
        return awaited > applied || waiting >= pace.waiting() ? 0
                : pace.idle().toNanos() - (System.nanoTime() - quietSince);
    }

    private long untilRetry() {
        if (rebuilding) {
            return Long.MAX_VALUE; // which is to mend it
        }
        return wanted ? 0 : retryAt - System.nanoTime();
    }

    /** It shows that entry now. */
    public void shown(long sequence) {
        change(() -> applied = sequence);
    }

    /** It shows all that it was asked to. */
    public void works() {
        change(() -> {
            failure = Optional.empty();
            failuresInARow = 0;
            wanted = false;
        });
    }

    /** It cannot be read until it is mended, which is due a while later, or as soon as somebody waits for it. */
    public void fails(Message why, Throwable trouble) {
        change(() -> {
            failure = Optional.of(new Refusal(Reason.STORAGE, why, trouble));
            failures++;
            retryAt = System.nanoTime() + (FIRST_RETRY.toNanos() << Math.min(failuresInARow++, MOST_DOUBLINGS));
            wanted = false;
        });
    }

    public Optional<Refusal> failure() {
        return locked(() -> failure);
    }

    public long applied() {
        return locked(() -> applied);
    }

    /**
     * Returns when that entry is shown and all is well. After trouble, waits for one attempt to mend it.
     *
     * @throws Refusal STORAGE when that fails, CANCELLED when interrupted or closed
     */
    public void await(long sequence) {
        lock.lock();
        try {
            awaited = Math.max(awaited, sequence);
            changed.signalAll();
            long before = failures;
            refuseWhenClosed();
            while (failure.isPresent() || applied < sequence) {
                if (failure.isPresent() && (rebuilding || failures > before)) {
                    refuseWhenUnusable();
                }
                if (failure.isPresent() && !wanted) {
                    wanted = true;
                    changed.signalAll();
                }
                changed.await();
                refuseWhenClosed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.CANCELLED, StorageTrouble.message("work.cancelled"), e);
        } finally {
            lock.unlock();
        }
    }

    /** Whether that entry is shown and all is well, now or within that time. */
    public boolean await(long sequence, Duration atMost) {
        lock.lock();
        try {
            awaited = Math.max(awaited, sequence);
            changed.signalAll();
            long rest = atMost.toNanos();
            while (!closed && failure.isEmpty() && applied < sequence && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            return failure.isEmpty() && applied >= sequence;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Does the quick work while nothing fails or is closed; refuses when that has happened. */
    public <T> T whileUsable(Supplier<T> work) {
        return locked(() -> {
            refuseWhenUnusable();
            return work.get();
        });
    }

    private void refuseWhenUnusable() {
        refuseWhenClosed();
        failure.ifPresent(refusal -> {
            throw new Refusal(refusal.reason(), refusal.sentence(), refusal);
        });
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new Refusal(Reason.CANCELLED, StorageTrouble.message("work.cancelled"));
        }
    }

    /** @return false when one goes on already, or it is closed */
    public boolean beginRebuild() {
        return locked(() -> {
            if (rebuilding || closed) {
                return false;
            }
            rebuilding = true;
            return true;
        });
    }

    public void endRebuild() {
        change(() -> rebuilding = false);
    }

    public boolean isRebuilding() {
        return locked(() -> rebuilding);
    }

    public boolean isClosed() {
        return locked(() -> closed);
    }

    /** Lets everybody who waits go with a Refusal. */
    public void close() {
        change(() -> closed = true);
    }

    public void awaitEndOfRebuild() {
        lock.lock();
        try {
            while (rebuilding) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
