package org.practicecommons.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read or written: systems name only the file, or speak English. */
public final class FileTrouble {

    private FileTrouble() {
    }

    /** The cause as the middle of a sentence; what the system itself says where it is none of the usual ones. */
    public static Message cause(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException missing -> Message.of(FileTrouble.class, "file.missing");
            case AccessDeniedException denied -> Message.of(FileTrouble.class, "file.denied");
            case FileSystemException system when system.getReason() != null ->
                Message.of(FileTrouble.class, "file.system", "reason", system.getReason());
            default -> Message.of(FileTrouble.class, "file.system", "reason", String.valueOf(trouble.getMessage()));
        };
    }
}
