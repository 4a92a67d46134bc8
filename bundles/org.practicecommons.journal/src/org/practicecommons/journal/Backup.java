package org.practicecommons.journal;

import java.nio.file.Path;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;

/** Writes a home into one ZIP file, and makes a home of one. Start at {@link #write} and {@link #restore}. */
public final class Backup {

    private Backup() {
    }

    /**
     * Writes journal, attachments and private store as they stand now, while others go on writing; forces and reads
     * back what it wrote, and only then gives it its name.
     */
    public static Report write(HomeDirectory home, Journal journal, Path target, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the directory a home with what the backup holds, under a new incarnation. What the home that it replaces
     * (or the list of erasures beside its automatic backups) knows as erased is erased in it too, before it serves.
     * Nobody may own the home; on any trouble it stays as it was.
     */
    public static Report restore(Path backup, Path directory, Environment environment, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
