package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.practicecommons.journal.Storage;

/**
 * Where the owner of a home listens: in the home, or, where that path is too long for a socket, in a folder of its own
 * that a file in the home names. Only the owner of the home's lock may use this.
 */
public final class OwnerSocket {

    private static final String NAME = "owner.sock";
    private static final String POINTER = "owner.sock.path";
    /** Systems allow 104 to 108 bytes. */
    private static final int LONGEST = 100;

    private final Storage storage;

    public OwnerSocket(Storage storage) {
        this.storage = storage;
    }

    /** Chooses the place, and tells others through the file in the home if it is elsewhere. */
    public Path open() throws IOException {
        close();
        Path inside = storage.path(NAME);
        if (inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return inside;
        }
        Path outside = Files.createTempDirectory(shortFolder(), "commons-").resolve(NAME); // owner-only on POSIX
        storage.replace(POINTER, (outside + "\n").getBytes(StandardCharsets.UTF_8));
        return outside;
    }

    private static Path shortFolder() {
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        if (runtime != null && Files.isWritable(Path.of(runtime))) {
            return Path.of(runtime);
        }
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Removes what this or a killed owner left. */
    public void close() throws IOException {
        storage.delete(NAME);
        if (storage.size(POINTER) >= 0) {
            Path outside = Path.of(new String(storage.readAll(POINTER), StandardCharsets.UTF_8).strip());
            if (outside.endsWith(NAME) && outside.getParent().getFileName().toString().startsWith("commons-")) {
                Files.deleteIfExists(outside);
                Files.deleteIfExists(outside.getParent());
            }
            storage.delete(POINTER);
        }
    }
}
