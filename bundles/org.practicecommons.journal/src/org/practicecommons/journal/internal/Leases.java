package org.practicecommons.journal.internal;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Something that readers use and that ends when it is retired and the last of them has given it back. */
public final class Leases<T> {

    private final T value;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private int readers;
    private boolean ending;
    private Optional<Consumer<T>> end = Optional.empty();

    public Leases(T value) {
        this.value = value;
    }

    public T value() {
        return value;
    }

    /** @return whether there is one reader more; false once it is to end */
    public boolean take() {
        lock.lock();
        try {
            readers += ending ? 0 : 1;
            return !ending;
        } finally {
            lock.unlock();
        }
    }

    public void giveBack() {
        Consumer<T> due;
        lock.lock();
        try {
            readers--;
            ended.signalAll();
            due = readers == 0 ? end.orElse(null) : null;
        } finally {
            lock.unlock();
        }
        if (due != null) {
            due.accept(value);
        }
    }

    /** Ends it now or with the last reader, on that reader's thread. */
    public void retire(Consumer<T> ending) {
        lock.lock();
        try {
            this.ending = true;
            if (readers > 0) {
                end = Optional.of(ending);
                return;
            }
        } finally {
            lock.unlock();
        }
        ending.accept(value);
    }

    /** Ends it now if nobody reads it; otherwise nothing happens and the answer is false. */
    public boolean endUnlessRead(Consumer<T> ending) {
        lock.lock();
        try {
            if (readers > 0) {
                return false;
            }
            this.ending = true;
        } finally {
            lock.unlock();
        }
        ending.accept(value);
        return true;
    }

    /** Waits for the last reader, then ends it. */
    public void retireAndWait(Consumer<T> ending) {
        lock.lock();
        try {
            this.ending = true;
            while (readers > 0) {
                ended.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
        ending.accept(value);
    }
}
