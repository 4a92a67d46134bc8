package org.practicecommons.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.journal.internal.Following;
import org.practicecommons.journal.internal.Generations;
import org.practicecommons.journal.internal.Generations.Generation;
import org.practicecommons.journal.internal.Leases;
import org.practicecommons.journal.internal.Serving;
import org.practicecommons.journal.internal.StorageTrouble;

/**
 * Makes one projection follow the journal, on a thread of its own. Keeps the projection in numbered generations, of
 * which one serves; a generation that cannot be used, or does not belong to this journal, is replaced by a new one that
 * starts at the beginning. Trouble in a projection never touches the journal: readers get a Refusal until it could be
 * opened again and followed, which is tried at once for whoever asks, and every so often by itself.
 */
public final class Projector<P extends Projection> implements AutoCloseable {

    private final String name;
    private final Pace pace;
    private final Journal journal;
    private final String incarnation;
    private final Storage storage;
    private final Serving<P> serving;
    private final Following following;
    private final Journal.Subscription subscription;
    private final Thread thread;
    /** Held while entries are applied to the serving generation, and while another takes its place. */
    private final ReentrantLock applying = new ReentrantLock(true);

    private Projector(String name, Pace pace, Journal journal, Storage storage, String incarnation,
            Projection.Factory<P> factory) throws IOException {
        this.name = name;
        this.pace = pace;
        this.journal = journal;
        this.incarnation = incarnation;
        this.storage = storage;
        this.serving = new Serving<>(new Generations<>(storage, name, factory), this::follows);
        this.following = new Following(pace, journal::last, serving.projection().checkpoint().sequence());
        this.subscription = journal.onAppend(entry -> following.appended(entry.revisions().size()));
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

    /** The work of the thread. */
    private void follow() {
        while (following.waitUntilDue()) {
            applying.lock();
            try {
                if (mend()) {
                    follow(serving.projection());
                    following.works();
                }
            } catch (IOException | RuntimeException | Error e) {
                following.fails(e instanceof Refusal refusal ? refusal.sentence()
                        : StorageTrouble.message("projection.failed", "name", name, "cause", e), e);
            } finally {
                applying.unlock();
            }
        }
    }

    /** Follows to the journal's end, or for one batch when a rebuild waits for its turn. */
    private void follow(P projection) {
        long before = following.applied();
        catchUp(projection, Long.MAX_VALUE, () -> following.isRebuilding() && following.applied() > before,
                following::shown);
    }

    /**
     * After trouble, opens the projection again, because what it has in memory may be half of an entry.
     *
     * @return false when a rebuild is to mend it
     */
    private boolean mend() throws IOException {
        Optional<Refusal> trouble = following.failure();
        if (trouble.isEmpty()) {
            return true;
        }
        if (following.isRebuilding()) {
            return false;
        }
        if (!serving.reopen()) {
            throw trouble.get();
        }
        following.shown(serving.projection().checkpoint().sequence());
        return true;
    }

    /** Applies and commits batch by batch up to that entry or the journal's end, or until asked to stop. */
    private void catchUp(P projection, long until, BooleanSupplier stop, LongConsumer committed) {
        List<Entry> batch = new ArrayList<>();
        long[] revisions = {0};
        journal.forEach(projection.checkpoint().sequence(), entry -> {
            if (entry.sequence() > until) {
                return false;
            }
            batch.add(entry);
            revisions[0] += Math.max(1, entry.revisions().size());
            if (revisions[0] >= pace.batch()) {
                commit(projection, batch, committed);
                revisions[0] = 0;
            }
            return !stop.getAsBoolean() && !following.isClosed();
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

    /** The last entry that the serving generation shows. */
    public long applied() {
        return following.applied();
    }

    /**
     * Returns when the projection shows that entry. After trouble it is mended at once for whoever waits; the Refusal
     * comes when that fails. An interruption is a Refusal of reason CANCELLED.
     */
    public void await(long sequence) {
        following.await(sequence);
    }

    /** Whether the projection shows that entry, now or within that time. Trouble in it is no reason to wait longer. */
    public boolean await(long sequence, Duration atMost) {
        return following.await(sequence, atMost);
    }

    /**
     * Lets the reader ask the serving generation, which stays open until the reader returns.
     *
     * @param sequence waits for that entry first; 0 for no waiting
     */
    public <R> R read(long sequence, Function<P, R> reader) {
        await(sequence);
        Leases<Generation<P>> lease = following.whileUsable(serving::take);
        try {
            return reader.apply(lease.value().projection());
        } finally {
            lease.giveBack();
        }
    }

    /** What stops it at present; empty when all is well. */
    public Optional<Message> failure() {
        return following.failure().map(Refusal::sentence);
    }

    /**
     * Builds the next generation while the old one serves, until it shows as much of the journal, then lets it serve;
     * the old one is deleted when its last reader is done, see {@link #awaitGone}. A cancelled rebuild leaves all as it
     * was.
     */
    public void rebuild(Progress progress) {
        if (!following.beginRebuild()) {
            throw new Refusal(Reason.BUSY, StorageTrouble.message("projection.busy", "name", name));
        }
        try {
            progress.begin(StorageTrouble.message("projection.rebuilding", "name", name), journal.last());
            Generation<P> next = begin();
            boolean served = false;
            try {
                served = build(next, progress);
            } finally {
                if (!served) {
                    serving.drop(next);
                }
            }
            if (!served) {
                throw new Refusal(Reason.CANCELLED, StorageTrouble.message("work.cancelled"));
            }
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(name));
        } finally {
            following.endRebuild();
        }
    }

    /** Not while it is being mended, which clears away what does not serve. */
    private Generation<P> begin() throws IOException {
        applying.lock();
        try {
            return serving.begin();
        } finally {
            applying.unlock();
        }
    }

    /** @return false when it was cancelled */
    private boolean build(Generation<P> next, Progress progress) throws IOException {
        long[] done = {0};
        BooleanSupplier stop = () -> progress.isCancelled() || following.isClosed();
        catchUp(next.projection(), following.applied(), stop, sequence -> {
            progress.worked(sequence - done[0]);
            done[0] = sequence;
        });
        applying.lock();
        try {
            if (stop.getAsBoolean()) {
                return false;
            }
            catchUp(next.projection(), following.applied(), stop, sequence -> { });
            if (stop.getAsBoolean()) {
                return false;
            }
            serving.replaceBy(next);
            following.shown(next.projection().checkpoint().sequence());
            following.works();
            return true;
        } finally {
            applying.unlock();
        }
    }

    /**
     * Waits until nothing of the generations that served before a rebuild is on the disk.
     *
     * @return their folders that are still there after that time; they go with their last reader, or with the next
     *     start
     */
    public List<Path> awaitGone(Duration atMost) {
        return serving.awaitGone(atMost);
    }

    /** Lets readers and a running rebuild end, then closes the projection. What is not applied yet is applied later. */
    @Override
    public void close() {
        subscription.close();
        following.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        following.awaitEndOfRebuild();
        serving.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
