package org.practicecommons.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The last steps of a restore: the finished home stands beside the old one, and takes its place by renaming. A crash
 * between the steps is made good by whoever opens the home next.
 */
final class RestoredHome {

    /** Being filled; worthless after a crash. */
    static final String STAGING = ".restoring";
    /** Complete and checked: whoever takes the lock of the home next puts it there first. */
    static final String READY = ".restored";
    /** The home that was replaced, until the new one has its place. */
    static final String REPLACED = ".replaced";

    private static final boolean RENAMES_FOLDERS_IN_USE = !System.getProperty("os.name").startsWith("Windows");

    private RestoredHome() {
    }

    private static Path beside(Path home, String ending) {
        return home.resolveSibling(home.getFileName() + ending);
    }

    /** Whether a restore was interrupted after its home was complete. */
    static boolean isPending(Path home) {
        return home.getParent() != null
                && (Files.isDirectory(beside(home, READY)) || Files.isDirectory(beside(home, REPLACED)));
    }

    /**
     * Puts a complete restored home in its place; nothing happens when there is none.
     *
     * @param what this process is, for the sentence that others get meanwhile
     * @throws org.practicecommons.base.Refusal BUSY while somebody owns the home that is to be replaced
     */
    static void finish(Path home, String what) throws IOException {
        if (!isPending(home)) {
            return;
        }
        try (Storage folder = Storage.at(home.getParent())) {
            if (!Files.isDirectory(home)) {
                replace(folder, home, () -> { });
                return;
            }
            try (Storage old = Storage.at(home); Closeable lock = HomeDirectory.lock(old, what)) {
                replace(folder, home, lock);
            }
        }
    }

    /**
     * As {@link #finish}, for whoever has the lock of the home that is there, if there is one. It is held until the new
     * home has its place, so that nobody writes into the old one any more; Windows renames nothing in which a file is
     * open, and so protects the folder by itself.
     */
    static void replace(Storage folder, Path home, Closeable lock) throws IOException {
        String name = home.getFileName().toString();
        if (Files.isDirectory(beside(home, READY))) {
            if (Files.isDirectory(home)) {
                folder.deleteTree(name + REPLACED);
                if (!RENAMES_FOLDERS_IN_USE) {
                    lock.close();
                }
                folder.rename(name, name + REPLACED);
            }
            folder.rename(name + READY, name);
            folder.forceDirectory("");
        }
        if (Files.isDirectory(home)) {
            folder.deleteTree(name + REPLACED);
        }
    }

    /** Deletes what a restore left that was interrupted before; for the owner of the home. */
    static void deleteStaging(Path home) throws IOException {
        if (home.getParent() != null && Files.isDirectory(beside(home, STAGING))) {
            try (Storage folder = Storage.at(home.getParent())) {
                folder.deleteTree(home.getFileName() + STAGING);
            }
        }
    }
}
