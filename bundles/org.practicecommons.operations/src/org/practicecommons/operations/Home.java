package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.base.WindowThread;
import org.practicecommons.graph.JenaStart;
import org.practicecommons.journal.Backup;
import org.practicecommons.journal.HomeDirectory;
import org.practicecommons.journal.Journal;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.Embedder;
import org.practicecommons.operations.internal.Background;
import org.practicecommons.operations.internal.NewHome;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.RestoredHeads;
import org.practicecommons.operations.internal.SampleCommunity;
import org.practicecommons.operations.internal.Upkeep;

/**
 * One open home: the directory in which a community's records live. This process owns it until {@link #close}; any
 * other process is refused meanwhile.
 *
 * <p>Safe for any thread. Nothing of a home is reached but through an {@link Operation}.
 */
public final class Home implements AutoCloseable {

    /** What the sentence for another process calls this one. */
    private static final String OWNER = "commons";

    static {
        JenaStart.ensure();
    }

    private final Path directory;
    private final RecordModel model;
    private final Environment environment;
    private final Upkeep upkeep;
    private final ChangeListeners listeners = new ChangeListeners();
    /** Operations hold the read lock; only a restore, which swaps what is open, takes the write lock. */
    private final ReadWriteLock swap = new ReentrantReadWriteLock();
    private volatile OpenHome opened;
    private Background background;
    private volatile boolean closed;

    private Home(HomeDirectory owned, RecordModel model, Environment environment, Upkeep upkeep) {
        this.directory = owned.directory();
        this.model = model;
        this.environment = environment;
        this.upkeep = upkeep;
        use(owned);
    }

    private void use(HomeDirectory owned) {
        opened = OpenHome.open(owned, model, environment, upkeep);
        listeners.follow(opened);
        background = new Background(opened);
    }

    /** Opens a home with the model of this product; see {@link #open(Path, RecordModel, Environment)}. */
    public static Home open(Path directory, Environment environment) {
        return open(directory, RecordModel.standard(), environment);
    }

    /**
     * @throws org.practicecommons.base.Refusal when there is none, it is too new, somebody else has it (reason BUSY),
     *     or it lies where it cannot be kept safely
     */
    public static Home open(Path directory, RecordModel model, Environment environment) {
        return open(directory, model, environment, Optional.empty());
    }

    /**
     * As {@link #open(Path, RecordModel, Environment)}, and search goes by meaning too.
     *
     * @param embedder what computes it, which the home closes with itself, or at once when it cannot be opened; empty
     *     for words alone
     */
    public static Home open(Path directory, RecordModel model, Environment environment, Optional<Embedder> embedder) {
        return open(directory, model, environment, Upkeep.by(embedder));
    }

    private static Home open(Path directory, RecordModel model, Environment environment, Upkeep upkeep) {
        WindowThread.refuse("opening a home");
        boolean opened = false;
        try {
            Home home = new Home(HomeDirectory.open(directory, OWNER, environment), model, environment, upkeep);
            home.background.start();
            opened = true;
            return home;
        } finally {
            if (!opened) {
                upkeep.embedder().ifPresent(Embedder::close);
            }
        }
    }

    /** Opens a home with the model of this product, to be searched by those means. */
    public static Home open(Path directory, Environment environment, SearchMeans means) {
        return open(directory, RecordModel.standard(), environment, means.upkeep());
    }

    /** Makes a new home with the model of this product, and opens it, to be searched by those means. */
    public static Home create(Path directory, HomeSpec spec, Environment environment, SearchMeans means) {
        return create(directory, spec, RecordModel.standard(), environment, means.upkeep());
    }

    /** Makes a new home with the model of this product, and opens it. */
    public static Home create(Path directory, HomeSpec spec, Environment environment) {
        return create(directory, spec, RecordModel.standard(), environment);
    }

    /** Makes a new home in a folder that is missing or empty, and opens it. */
    public static Home create(Path directory, HomeSpec spec, RecordModel model, Environment environment) {
        return create(directory, spec, model, environment, Optional.empty());
    }

    /** As the other, and search goes by meaning too; see {@link #open(Path, RecordModel, Environment, Optional)}. */
    public static Home create(Path directory, HomeSpec spec, RecordModel model, Environment environment,
            Optional<Embedder> embedder) {
        return create(directory, spec, model, environment, Upkeep.by(embedder));
    }

    private static Home create(Path directory, HomeSpec spec, RecordModel model, Environment environment,
            Upkeep upkeep) {
        WindowThread.refuse("making a home");
        Home home = null;
        boolean made = false;
        try {
            HomeDirectory begun = NewHome.begin(directory, spec, OWNER, environment);
            home = new Home(begun, model, environment, upkeep);
            home.fill(spec);
            begun.finish();
            home.background.start();
            made = true;
            return home;
        } finally {
            if (!made && home != null) {
                home.close();
            } else if (!made) {
                upkeep.embedder().ifPresent(Embedder::close);
            }
        }
    }

    private void fill(HomeSpec spec) {
        NewHome.addOwner(opened, spec);
        if (spec.vocabularies()) {
            new UpdateVocabularies(false).run(this, session(Locale.ENGLISH), Progress.none());
        }
        if (spec.sample()) {
            SampleCommunity.add(opened, session(Locale.ENGLISH));
        }
    }

    /** Whether a home lies there, open or not. One of which the making was interrupted does not count. */
    public static boolean exists(Path directory) {
        return HomeDirectory.exists(directory);
    }

    /**
     * Puts a backup where there is no home, or where nobody has it open; what was erased there since stays erased. For
     * an open home there is {@link RestoreHome}.
     */
    public static Report restore(Path backup, Path directory, Environment environment, Progress progress) {
        WindowThread.refuse("restoring a home");
        RecordModel model = RecordModel.standard();
        RestoredHeads.Carried carried = RestoredHeads.Carried.NOTHING;
        if (exists(directory)) {
            try (OpenHome old = OpenHome.open(HomeDirectory.open(directory, OWNER, environment), model, environment)) {
                carried = RestoredHeads.of(old);
            } catch (Refusal damaged) {
                if (damaged.reason() != Refusal.Reason.STORAGE) {
                    throw damaged;
                }
            }
        }
        Report report = Backup.restore(backup, directory, environment, progress);
        try (OpenHome restored = OpenHome.open(HomeDirectory.open(directory, OWNER, environment), model, environment)) {
            RestoredHeads.mend(restored, carried);
        }
        return report;
    }

    /**
     * The session of the one whose profile this home has, with the groups of this moment. Whoever administers the home
     * sees everything and therefore gets none, without any look at a record; others need another thread than the
     * window's.
     */
    public Session session(Locale language) {
        Profile mine = profile();
        Session session = new Session(mine.account(), mine.organisation(), Set.of(), mine.rights(), language);
        return with(home -> home.belonging().now(session));
    }

    /** As it is now. From memory and without waiting for anybody, so that a window may ask on its own thread. */
    public Profile profile() {
        return open().profiles().current();
    }

    private OpenHome open() {
        if (closed) {
            throw new Refusal(Refusal.Reason.CANCELLED, Message.of(OpenHome.class, "home.closed"));
        }
        return opened;
    }

    /** Where the owner of this home listens; the folder exists and is the owner's alone. */
    public Path ownerSocket() {
        return with(home -> home.directory().socketAddress());
    }

    /** Whether search may go by meaning too. From memory; whether the machine can run the model shows when it does. */
    public boolean searchesByMeaning() {
        return upkeep.embedder().isPresent();
    }

    public Path directory() {
        return directory;
    }

    public String community() {
        return open().settings().community();
    }

    /** Start of the IRIs of the records that are made here. */
    public String baseIri() {
        return open().settings().base();
    }

    public RecordModel model() {
        return model;
    }

    /**
     * Tells the listener of every change from now on, after it is on the disk and in the ledger, in order, on a thread
     * of its own.
     *
     * @return close it to hear no more
     */
    public Journal.Subscription onChange(Consumer<ChangeEvent> listener) {
        return listeners.add(listener);
    }

    /** Whether those who listen have heard of every change that was made so far. */
    public boolean isAllTold() {
        return listeners.areTold();
    }

    /** @throws Refusal CANCELLED once the home is closed */
    <R> R with(Function<OpenHome, R> work) {
        swap.readLock().lock();
        try {
            return work.apply(open());
        } finally {
            swap.readLock().unlock();
        }
    }

    /** Closes what is open, puts the backup in its place and opens that; on trouble the old home is open again. */
    Report restoreOpen(Path backup, Progress progress) {
        swap.writeLock().lock();
        try {
            RestoredHeads.Carried carried = RestoredHeads.of(open());
            closeParts();
            Report report;
            try {
                report = Backup.restore(backup, directory, environment, progress);
            } finally {
                reopen();
            }
            RestoredHeads.mend(opened, carried);
            listeners.tell(new ChangeEvent(opened.journal().last(), Set.of()));
            return report;
        } finally {
            swap.writeLock().unlock();
        }
    }

    private void reopen() {
        boolean isOpen = false;
        try {
            use(HomeDirectory.open(directory, OWNER, environment));
            background.start();
            isOpen = true;
        } finally {
            closed = !isOpen;
        }
    }

    private void closeParts() {
        listeners.pause();
        background.close();
        opened.close();
    }

    /** Gives the home free. Quick: projections that are behind catch up at the next start. */
    @Override
    public void close() {
        swap.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                closeParts();
                upkeep.embedder().ifPresent(Embedder::close);
            }
            listeners.close();
        } finally {
            swap.writeLock().unlock();
        }
    }
}
