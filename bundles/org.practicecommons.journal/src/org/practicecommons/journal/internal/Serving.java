package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.internal.Generations.Generation;

/**
 * The generation of a projection that serves, and those before it that somebody still reads: they are closed and
 * deleted when the last reader is done. One thread at a time changes what serves; readers come from any.
 */
public final class Serving<P extends Projection> {

    private final Generations<P> generations;
    private final Predicate<P> usable;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition gone = lock.newCondition();
    /** Generations that served before and are still read. */
    private final TreeSet<Integer> read = new TreeSet<>();
    /** Those that nobody reads and that could not be deleted. */
    private final TreeSet<Integer> stuck = new TreeSet<>();
    private volatile Leases<Generation<P>> current;
    private volatile boolean open = true;

    /** Opens what serves, or begins anew. */
    public Serving(Generations<P> generations, Predicate<P> usable) throws IOException {
        this.generations = generations;
        this.usable = usable;
        this.current = new Leases<>(generations.open(usable));
    }

    public P projection() {
        return current.value().projection();
    }

    /** To be given back; not to be asked for while it is opened again or closed. */
    public Leases<Generation<P>> take() {
        Leases<Generation<P>> lease = current;
        while (!lease.take()) {
            lease = current; // another has taken its place in between
        }
        return lease;
    }

    /**
     * Closes the generation and opens it again, or begins a new one where it cannot be opened; so that it knows no more
     * than is on the disk. After trouble it may be called again.
     *
     * @return false when somebody still reads it, or the one before it, and nothing was done
     */
    public boolean reopen() throws IOException {
        if (isRead() || open && !current.endUnlessRead(generation -> generation.projection().close())) {
            return false;
        }
        open = false;
        current = new Leases<>(generations.open(usable));
        open = true;
        return true;
    }

    private boolean isRead() {
        lock.lock();
        try {
            return !read.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** An empty generation that does not serve yet. */
    public Generation<P> begin() throws IOException {
        return generations.begin(current.value().number() + 1);
    }

    /** Closes and deletes a generation that was begun and is not wanted. */
    public void drop(Generation<P> generation) throws IOException {
        generation.projection().close();
        generations.delete(generation.number());
    }

    /** Lets that generation serve from now on, also after a crash. */
    public void replaceBy(Generation<P> next) throws IOException {
        generations.serve(next.number());
        Leases<Generation<P>> before = current;
        boolean wasOpen = open;
        current = new Leases<>(next);
        open = true;
        lock.lock();
        try {
            read.add(before.value().number());
        } finally {
            lock.unlock();
        }
        before.retire(generation -> end(generation, wasOpen));
    }

    private void end(Generation<P> generation, boolean close) {
        try {
            if (close) {
                generation.projection().close();
            }
        } catch (Refusal unwritten) {
            // what it could not write any more is of no use to anybody
        }
        lock.lock();
        try {
            read.remove(generation.number());
            stuck.add(generation.number());
            deleteStuck();
            gone.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void deleteStuck() {
        for (int number : List.copyOf(stuck)) {
            try {
                generations.delete(number);
                stuck.remove(number);
            } catch (IOException e) {
                // whoever asks for it tries again, and so does the next opening
            }
        }
    }

    /**
     * Waits until nothing is left on the disk of the generations that served before.
     *
     * @return their folders that are still there after that time; they go with their last reader, or with the next
     *     opening
     */
    public List<Path> awaitGone(Duration atMost) {
        lock.lock();
        try {
            long rest = atMost.toNanos();
            while (!read.isEmpty() && rest > 0) {
                rest = gone.awaitNanos(rest);
            }
            deleteStuck();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // answered as it is now
        } finally {
            lock.unlock();
        }
        return left();
    }

    private List<Path> left() {
        lock.lock();
        try {
            return Stream.of(read, stuck).flatMap(Set::stream).map(generations::path).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the readers, then closes. */
    public void close() {
        if (open) {
            current.retireAndWait(generation -> generation.projection().close());
        }
    }
}
