package org.practicecommons.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Set;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.journal.internal.HomeFile;

/**
 * A home that is being made. Its settings have another name until all is there that a new home has, so that a program
 * that is killed meanwhile leaves nothing that somebody could take for a home: without the one who works with it, or
 * without the rule that new records stay in the organisation.
 */
final class UnfinishedHome {

    private static final Set<String> FILES = Set.of(HomeDirectory.LOCK, HomeFile.UNFINISHED,
            HomeFile.UNFINISHED + ".new");

    private UnfinishedHome() {
    }

    /** Where it is made; the caller closes both. */
    record Place(Storage storage, Closeable lock) {
    }

    /** Refuses what is there when somebody is making a home of it, or was interrupted. */
    static void refuse(Path home, String what) throws IOException {
        if (Files.isRegularFile(home.resolve(HomeFile.UNFINISHED))) {
            try (Storage storage = Storage.at(home); Closeable lock = HomeDirectory.lock(storage, what)) {
                throw HomeDirectory.refusal(Reason.NOT_FOUND, "home.unfinished", home);
            }
        }
    }

    /** Takes a folder that is missing, empty, or has what an interrupted beginning left; that is deleted. */
    static Place begin(Path home, HomeSettings settings, String what) throws IOException {
        refuseOthers(home);
        boolean isNew = !Files.exists(home);
        Storage storage = Storage.at(home);
        Closeable lock = storage::close;
        boolean begun = false;
        try {
            if (isNew) {
                HomeDirectory.ownerOnly(home);
            }
            lock = HomeDirectory.lock(storage, what);
            refuseOthers(home); // they may have come before the lock
            for (String left : storage.list("")) {
                if (Files.isDirectory(storage.path(left))) {
                    storage.deleteTree(left);
                }
            }
            storage.replace(HomeFile.UNFINISHED, HomeFile.format(settings));
            begun = true;
            return new Place(storage, lock);
        } finally {
            if (!begun) {
                lock.close();
                storage.close();
            }
        }
    }

    /** An unfinished home has folders and a few files of its own; any other folder has to be empty. */
    private static void refuseOthers(Path home) throws IOException {
        if (Files.exists(home.resolve(HomeFile.NAME))) {
            throw HomeDirectory.refusal(Reason.CONFLICT, "home.exists", home);
        }
        if (!Files.exists(home)) {
            return;
        }
        boolean isUnfinished = Files.isRegularFile(home.resolve(HomeFile.UNFINISHED));
        try (var there = Files.newDirectoryStream(home)) {
            for (Path one : there) {
                if (!FILES.contains(one.getFileName().toString()) && !(isUnfinished && Files.isDirectory(one))) {
                    throw HomeDirectory.refusal(Reason.CONFLICT, "home.notEmpty", home);
                }
            }
        } catch (NotDirectoryException e) {
            throw HomeDirectory.refusal(Reason.CONFLICT, "home.notEmpty", home);
        }
    }

    /** From now on it opens. */
    static void finish(Storage storage) throws IOException {
        storage.rename(HomeFile.UNFINISHED, HomeFile.NAME);
        storage.forceDirectory("");
    }
}
