package org.practicecommons.journal;

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
    /** Complete and checked. */
    static final String READY = ".restored";
    /** The home that was replaced, until the new one has its place. */
    static final String REPLACED = ".replaced";

    private RestoredHome() {
    }

    /** Puts a complete restored home in its place; nothing happens when there is none. */
    static void finish(Path home) throws IOException {
        if (home.getParent() == null || !Files.isDirectory(home.getParent())) {
            return;
        }
        String name = home.getFileName().toString();
        boolean ready = Files.isDirectory(home.resolveSibling(name + READY));
        if (!ready && !Files.isDirectory(home.resolveSibling(name + REPLACED))) {
            return;
        }
        try (Storage folder = Storage.at(home.getParent())) {
            if (ready) {
                if (Files.isDirectory(home)) {
                    folder.deleteTree(name + REPLACED);
                    folder.rename(name, name + REPLACED);
                }
                folder.rename(name + READY, name);
                folder.forceDirectory("");
            }
            if (Files.isDirectory(home)) {
                folder.deleteTree(name + REPLACED);
            }
        }
    }
}
