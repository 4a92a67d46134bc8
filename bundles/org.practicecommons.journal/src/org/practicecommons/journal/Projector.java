package org.practicecommons.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.journal.internal.Generations;
import org.practicecommons.journal.internal.Generations.Generation;
import org.practicecommons.journal.internal.Leases;
import org.practicecommons.journal.internal.StorageTrouble;

/**
 * Makes one projection follow the journal, on a thread of its own. Keeps the projection in numbered generations, of
 * which one serves; a generation that cannot be used, or does not belong to this journal, is replaced by a new one that
 * starts at the beginning. Trouble in a projection never touches the journal: readers get a Refusal until
 * {@link #rebuild}.
 */
public final class Projector<P extends Projection> implements AutoCloseable {

    private final String name;
    private final Pace pace;
    private final Journal journal;
    private final String incarnation;
    private final Storage storage;
    private final Generations<P> generations;
    private final Journal.Subscription subscription;
    private final Thread thread;
    /** Held while entries are applied to the serving generation, and while another takes its place. */
    private final ReentrantLock applying = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // All guarded by lock.
    private Leases<Generation<P>> serving;
    private long applied;
    private long awaited;
    private long waiting;
    private long quietSince;
    private Optional<Refusal> failure = Optional.empty();
    private boolean rebuilding;
    private boolean closed;

    private Projector(String name, Pace pace, Journal journal, Storage storage, String incarnation,
            Projection.Factory<P> factory) throws IOException {
        this.name = name;
        this.pace = pace;
        this.journal = journal;
        this.incarnation = incarnation;
        this.storage = storage;
        this.generations = new Generations<>(storage, name, factory);
        this.serving = new Leases<>(generations.open(this::follows));
        this.applied = serving.value().projection().checkpoint().sequence();
        this.quietSince = System.nanoTime() - pace.idle().toNanos();
        this.subscription = journal.onAppend(this::appended);
        this.thread = Thread.ofPlatform().daemon().name("projector-" + name).unstarted(this::follow);
    }

    /** Opens the serving generation (or begins a new one) and starts to follow. */
    public static <P extends Projection> Projector<P> start(String name, Pace pace, Journal journal, HomeDirectory home,
            Projection.Factory<P> factory) {
        return start(name, pace, journal, home.storage(), home.settings().incarnation(), factory);
    }

    static <P extends Projection> Projector<P> start(String name, Pace pace, Journal journal, Storage storage,
            String incarnation, Projection.Factory<P> factory) {
        try {
            Projector<P> projector = new Projector<>(name, pace, journal, storage, incarnation, factory);
            projector.thread.start();
            return projector;
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(name));
        }
    }

    /** Whether what the projection shows is a beginning of this journal. */
    private boolean follows(P projection) {
        Checkpoint checkpoint = projection.checkpoint();
        if (checkpoint.sequence() == 0) {
            return true;
        }
        try {
            return checkpoint.incarnation().equals(incarnation)
                    && journal.hashAt(checkpoint.sequence()).filter(checkpoint.hash()::equals).isPresent();
        } catch (Refusal damaged) {
            return true; // the journal cannot tell; what has been read from it before is worth more than nothing
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void appended(Entry entry) {
        lock.lock();
        try {
            waiting += Math.max(1, entry.revisions().size());
            quietSince = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The work of the thread. */
    private void follow() {
        while (waitUntilDue()) {
            applying.lock();
            try {
                Generation<P> generation = locked(() -> serving.value());
                catchUp(generation.projection(), () -> false, this::shown);
            } catch (RuntimeException | Error e) {
                fail(e);
            } finally {
                applying.unlock();
            }
        }
    }

    private boolean waitUntilDue() {
        lock.lock();
        try {
            while (!closed) {
                long last = journal.last();
                long rest = pace.idle().toNanos() - (System.nanoTime() - quietSince);
                boolean behind = failure.isEmpty() && last > applied;
                if (behind && (awaited > applied || waiting >= pace.batch() || rest <= 0)) {
                    waiting = 0;
                    return true;
                }
                if (behind) {
                    changed.awaitNanos(rest);
                } else {
                    changed.await();
                }
            }
            return false;
        } catch (InterruptedException e) {
            return false; // nobody but close may end this thread; whoever interrupts it wants just that
        } finally {
            lock.unlock();
        }
    }

    /** Applies and commits batch by batch until the journal's end, or until asked to stop. */
    private void catchUp(P projection, BooleanSupplier stop, LongConsumer committed) {
        List<Entry> batch = new ArrayList<>();
        long[] revisions = {0};
        journal.forEach(projection.checkpoint().sequence(), entry -> {
            batch.add(entry);
            revisions[0] += Math.max(1, entry.revisions().size());
            if (revisions[0] >= pace.batch()) {
                commit(projection, batch, committed);
                revisions[0] = 0;
            }
            return !stop.getAsBoolean() && !locked(() -> closed);
        });
        commit(projection, batch, committed);
    }

    private void commit(P projection, List<Entry> batch, LongConsumer committed) {
        if (!batch.isEmpty()) {
            Entry last = batch.getLast();
            projection.apply(List.copyOf(batch));
            projection.commit(new Checkpoint(incarnation, last.sequence(), last.hash()));
            batch.clear();
            committed.accept(last.sequence());
        }
    }

    private void shown(long sequence) {
        lock.lock();
        try {
            applied = sequence;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable trouble) {
        lock.lock();
        try {
            Message why = trouble instanceof Refusal refusal ? refusal.sentence()
                    : StorageTrouble.message("projection.failed", "name", name, "cause", trouble);
            failure = Optional.of(new Refusal(Reason.STORAGE, why, trouble));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The last entry that the serving generation shows. */
    public long applied() {
        return locked(() -> applied);
    }

    /** Returns when the projection shows that entry; an interruption is a Refusal of reason CANCELLED. */
    public void await(long sequence) {
        lock.lock();
        try {
            awaited = Math.max(awaited, sequence);
            changed.signalAll();
            while (applied < sequence) {
                refuseWhenUnusable();
                changed.await();
            }
            refuseWhenUnusable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.CANCELLED, StorageTrouble.message("work.cancelled"), e);
        } finally {
            lock.unlock();
        }
    }

    private void refuseWhenUnusable() {
        if (closed) {
            throw new Refusal(Reason.CANCELLED, StorageTrouble.message("work.cancelled"));
        }
        failure.ifPresent(refusal -> {
            throw new Refusal(refusal.reason(), refusal.sentence(), refusal);
        });
    }

    /**
     * Lets the reader ask the serving generation, which stays open until the reader returns.
     *
     * @param sequence waits for that entry first; 0 for no waiting
     */
    public <R> R read(long sequence, Function<P, R> reader) {
        await(sequence);
        Leases<Generation<P>> lease = locked(() -> {
            refuseWhenUnusable();
            return serving.take();
        });
        try {
            return reader.apply(lease.value().projection());
        } finally {
            lease.giveBack();
        }
    }

    /** What stopped it; empty when all is well. */
    public Optional<Message> failure() {
        return locked(() -> failure.map(Refusal::sentence));
    }

    /**
     * Builds the next generation from the whole journal while the old one serves, then lets it serve and deletes the
     * old one. A cancelled rebuild leaves all as it was.
     */
    public void rebuild(Progress progress) {
        int number = locked(() -> {
            refuseSecondRebuild();
            rebuilding = true;
            return serving.value().number() + 1;
        });
        progress.begin(StorageTrouble.message("projection.rebuilding", "name", name), journal.last());
        try {
            Generation<P> next = generations.begin(number);
            boolean served = false;
            try {
                served = build(next, progress);
            } finally {
                if (!served) {
                    next.projection().close();
                    generations.delete(number);
                }
            }
            if (!served) {
                throw new Refusal(Reason.CANCELLED, StorageTrouble.message("work.cancelled"));
            }
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(name));
        } finally {
            locked(() -> rebuilding = false);
            wake();
        }
    }

    private void refuseSecondRebuild() {
        if (rebuilding || closed) {
            throw new Refusal(Reason.BUSY, StorageTrouble.message("projection.busy", "name", name));
        }
    }

    /** @return false when it was cancelled */
    private boolean build(Generation<P> next, Progress progress) throws IOException {
        long[] done = {0};
        BooleanSupplier stop = () -> progress.isCancelled() || locked(() -> closed);
        catchUp(next.projection(), stop, sequence -> {
            progress.worked(sequence - done[0]);
            done[0] = sequence;
        });
        applying.lock();
        try {
            if (stop.getAsBoolean()) {
                return false;
            }
            catchUp(next.projection(), stop, sequence -> { });
            if (stop.getAsBoolean()) {
                return false;
            }
            generations.serve(next.number());
            switchTo(next);
            return true;
        } finally {
            applying.unlock();
        }
    }

    private void switchTo(Generation<P> next) {
        Leases<Generation<P>> old = locked(() -> {
            Leases<Generation<P>> before = serving;
            serving = new Leases<>(next);
            applied = next.projection().checkpoint().sequence();
            failure = Optional.empty();
            return before;
        });
        wake();
        old.retire(generation -> {
            generation.projection().close();
            try {
                generations.delete(generation.number());
            } catch (IOException e) {
                // The next opening clears it away.
            }
        });
    }

    private void wake() {
        locked(() -> {
            changed.signalAll();
            return null;
        });
    }

    /** Lets readers and a running rebuild end, then closes the projection. What is not applied yet is applied later. */
    @Override
    public void close() {
        subscription.close();
        locked(() -> closed = true);
        wake();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        lock.lock();
        try {
            while (rebuilding) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
        serving.retireAndWait(generation -> generation.projection().close());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
