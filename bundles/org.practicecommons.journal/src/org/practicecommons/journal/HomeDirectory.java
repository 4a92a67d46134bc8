package org.practicecommons.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.journal.internal.FileJournal;
import org.practicecommons.journal.internal.HomeFile;
import org.practicecommons.journal.internal.HomePlace;
import org.practicecommons.journal.internal.OwnerSocket;
import org.practicecommons.journal.internal.StorageTrouble;

/**
 * A home on the disk, owned by this process as long as this is open. Opening and making refuse, each in a sentence,
 * what could lose data: a newer format, a synced cloud folder, a network drive, a read-only disk, a second owner.
 */
public final class HomeDirectory implements AutoCloseable {

    static final String LOCK = "lock";

    private final Storage storage;
    private final Closeable lock;
    private final Environment environment;
    private final HomeSettings settings;
    private Optional<OwnerSocket> socket = Optional.empty();
    private Optional<PrivateStore> privateStore = Optional.empty();

    private HomeDirectory(Storage storage, Closeable lock, Environment environment, HomeSettings settings) {
        this.storage = storage;
        this.lock = lock;
        this.environment = environment;
        this.settings = settings;
    }

    /** @param what this process is, for the sentence that others get: {@code workbench}, {@code import} … */
    public static HomeDirectory open(Path directory, String what, Environment environment) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            HomeDirectory opened = openWhatIsThere(home, what, environment);
            while (RestoredHome.isPending(home)) { // a restore was killed after this looked and before it had the lock
                opened.close();
                opened = openWhatIsThere(home, what, environment);
            }
            RestoredHome.deleteStaging(home);
            return opened;
        } catch (IOException e) {
            throw trouble(e, home);
        }
    }

    private static HomeDirectory openWhatIsThere(Path home, String what, Environment environment) throws IOException {
        RestoredHome.finish(home, what);
        if (!Files.isRegularFile(home.resolve(HomeFile.NAME))) {
            UnfinishedHome.refuse(home, what);
            throw refusal(Reason.NOT_FOUND, Files.exists(home) ? "home.notAHome" : "home.missing", home);
        }
        refuseUnsafe(home);
        return open(Storage.at(home), what, environment);
    }

    /** Opens a home whose place was found safe; reads nothing of it before it has the lock. */
    static HomeDirectory open(Storage storage, String what, Environment environment) throws IOException {
        Closeable lock = lock(storage, what);
        boolean opened = false;
        try {
            HomeSettings settings = HomeFile.parse(storage.readAll(HomeFile.NAME), storage.path(""));
            opened = true;
            return new HomeDirectory(storage, lock, environment, settings);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** Whether a home lies there, open or not; one that is restored counts, one that is not wholly made does not. */
    public static boolean exists(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        return Files.exists(home.resolve(HomeFile.NAME)) || RestoredHome.isPending(home);
    }

    /**
     * Begins a home in a folder that is missing or empty, or holds nothing but what an interrupted beginning left,
     * which is deleted. It becomes a home with {@link #finish}, so that nobody ever opens half of one.
     */
    public static HomeDirectory begin(Path directory, String community, String base, Audience audience, String what,
            Environment environment) {
        Path home = directory.toAbsolutePath().normalize();
        HomeSettings settings = new HomeSettings(community, base, environment.newUuid().toString(), environment.now(),
                audience, FileLimits.USUAL);
        try {
            refuseUnsafe(home);
            RestoredHome.finish(home, what);
            UnfinishedHome.Place place = UnfinishedHome.begin(home, settings, what);
            return new HomeDirectory(place.storage(), place.lock(), environment, settings);
        } catch (IOException e) {
            throw trouble(e, home);
        }
    }

    /** Makes what was begun a home: from now on it opens. */
    public HomeDirectory finish() {
        try {
            UnfinishedHome.finish(storage);
            return this;
        } catch (IOException e) {
            throw trouble(e, directory());
        }
    }

    static void ownerOnly(Path home) throws IOException {
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(home, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
    }

    static void refuseUnsafe(Path home) throws IOException {
        HomePlace.ofThisMachine().objection(home).ifPresent(objection -> {
            throw new Refusal(Reason.STORAGE, objection);
        });
    }

    static Closeable lock(Storage storage, String what) throws IOException {
        try {
            return storage.lock(LOCK, ProcessHandle.current().pid() + " " + what);
        } catch (Storage.HeldException e) {
            String[] holder = e.getMessage().split(" ", 2);
            throw new Refusal(Reason.BUSY, StorageTrouble.message("home.owned", "home", storage.path(""),
                    "pid", holder[0], "what", holder.length > 1 ? holder[1] : "?"), e);
        }
    }

    static Refusal refusal(Reason reason, String key, Path home) {
        return new Refusal(reason, StorageTrouble.message(key, "home", home));
    }

    static Refusal trouble(IOException trouble, Path home) {
        if (StorageTrouble.isReadOnly(trouble)) {
            return new Refusal(Reason.STORAGE, StorageTrouble.message("home.readOnly", "home", home), trouble);
        }
        return StorageTrouble.refusal(trouble, home);
    }

    public HomeSettings settings() {
        return settings;
    }

    public Path directory() {
        return storage.path("");
    }

    public Storage storage() {
        return storage;
    }

    Environment environment() {
        return environment;
    }

    /** Opens the journal; the caller closes it. */
    public Journal openJournal(AttachmentStore attachments, List<Upcaster> upcasters) {
        return new FileJournal(storage, attachments, upcasters, environment, FileJournal.SEGMENT_BYTES);
    }

    public AttachmentStore openAttachments() {
        return new AttachmentStore(storage, environment, settings.files());
    }

    /** The one private store of this home, opened when first asked for. */
    public synchronized PrivateStore openPrivateStore() {
        if (privateStore.isEmpty()) {
            privateStore = Optional.of(new PrivateStore(storage));
        }
        return privateStore.get();
    }

    /** Where the owner listens; the folder exists and is the owner's alone. To be asked for once. */
    public Path socketAddress() {
        OwnerSocket chosen = new OwnerSocket(storage);
        try {
            socket = Optional.of(chosen);
            return chosen.open();
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, directory());
        }
    }

    @Override
    public void close() {
        try (lock) {
            if (socket.isPresent()) {
                socket.get().close();
            }
            storage.close();
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, directory());
        }
    }
}
