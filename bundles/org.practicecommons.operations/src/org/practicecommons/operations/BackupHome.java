package org.practicecommons.operations;

import java.nio.file.Path;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Writes a backup of the whole home into one file. */
public final class BackupHome extends Operation<Report> {

    private final Path file;

    public BackupHome(Path file) {
        this.file = file;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
