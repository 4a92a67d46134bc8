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
        String words = words(trouble);
        return switch (trouble) {
            case NoSuchFileException missing -> message("file.missing");
            case AccessDeniedException denied -> message("file.denied");
            case IOException full when isFull(words) -> message("file.full");
            case IOException closed when words.contains("Read-only file system") -> message("file.readOnly");
            default -> Message.of(FileTrouble.class, "file.system", "reason", words);
        };
    }

    private static boolean isFull(String words) {
        return words.contains("No space left") || words.contains("not enough space") || words.contains("quota");
    }

    private static String words(IOException trouble) {
        return trouble instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : String.valueOf(trouble.getMessage());
    }

    private static Message message(String key) {
        return Message.of(FileTrouble.class, key);
    }
}
