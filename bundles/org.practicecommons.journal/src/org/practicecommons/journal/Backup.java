package org.practicecommons.journal;

import java.io.IOException;
import java.nio.file.Path;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.journal.internal.ArchiveInfo;
import org.practicecommons.journal.internal.ArchiveWriter;
import org.practicecommons.journal.internal.FileJournal;
import org.practicecommons.journal.internal.StorageTrouble;

/** Writes a home into one ZIP file, and makes a home of one. Start at {@link #write} and {@link #restore}. */
public final class Backup {

    private Backup() {
    }

    /**
     * Writes journal, attachments and private store as they stand now, while others go on writing; forces and reads
     * back what it wrote, and only then gives it its name. A cancelled backup leaves nothing.
     *
     * @param journal of that home
     * @return counts of segments, attachments and bytes
     */
    public static Report write(HomeDirectory home, Journal journal, Path target, Progress progress) {
        return write(home, journal, target, 0, progress);
    }

    /** @param erasures see {@link ArchiveInfo#erasures} */
    static Report write(HomeDirectory home, Journal journal, Path target, long erasures, Progress progress) {
        Path file = target.toAbsolutePath().normalize();
        ArchiveInfo info = new ArchiveInfo(home.settings().incarnation(), home.environment().now().toString(),
                journal.last(), erasures);
        try (Storage folder = Storage.at(file.getParent())) {
            return new ArchiveWriter(home.storage(), (FileJournal) journal, info, progress)
                    .write(home.openPrivateStore()::copyTo, folder, file.getFileName().toString());
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, file);
        }
    }

    /**
     * Makes the directory a home with what the backup holds, under a new incarnation. What the home that it replaces
     * (or the list of erasures beside its automatic backups) knows as erased is erased in it too, before it serves.
     * Nobody may own the home; on any trouble it stays as it was.
     *
     * @return counts of entries in the backup, and of revisions erased once more
     */
    public static Report restore(Path backup, Path directory, Environment environment, Progress progress) {
        try {
            return new Restore(directory, environment, progress).run(backup);
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, directory);
        }
    }
}
