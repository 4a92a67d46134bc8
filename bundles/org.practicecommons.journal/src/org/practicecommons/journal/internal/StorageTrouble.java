package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.Journal;

/** Puts the troubles of a disk into sentences. */
public final class StorageTrouble {

    private StorageTrouble() {
    }

    /** @param where the file or folder, as the user may look for it */
    public static Refusal refusal(IOException trouble, Object where) {
        return new Refusal(Refusal.Reason.STORAGE, sentence(trouble, where), trouble);
    }

    static Message sentence(IOException trouble, Object where) {
        if (trouble instanceof NewerFormatException) {
            return message("storage.newerFormat", "file", where);
        }
        String words = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("not enough space") || words.contains("quota")) {
            return message("storage.full", "file", where);
        }
        if (isReadOnly(trouble)) {
            return message("storage.readOnly", "file", where);
        }
        return message("storage.failed", "file", where, "cause", FileTrouble.cause(trouble));
    }

    /** Whether the system does not let us write there. */
    public static boolean isReadOnly(IOException trouble) {
        return trouble instanceof AccessDeniedException || trouble.getCause() instanceof ReadOnlyFileSystemException
                || String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT).contains("read-only file system");
    }

    public static Message message(String key, Object... namesAndValues) {
        return Message.of(Journal.class, key, namesAndValues);
    }
}
