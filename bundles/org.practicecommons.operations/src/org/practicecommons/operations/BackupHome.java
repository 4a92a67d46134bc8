package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Backup;
import org.practicecommons.operations.internal.OpenHome;

/** Writes a backup of the whole home into one file. */
public final class BackupHome extends Operation<Report> {

    private final Path file;

    public BackupHome(Path file) {
        this.file = file;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        return Backup.write(home.directory(), home.journal(), file, progress);
    }
}
