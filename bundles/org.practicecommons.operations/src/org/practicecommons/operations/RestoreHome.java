package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Puts a backup in the place of what the home holds now. What was erased since stays erased. */
public final class RestoreHome extends Operation<Report> {

    private final Path file;

    public RestoreHome(Path file) {
        this.file = file;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    Report start(Home home, Session session, Progress progress) {
        return home.restoreOpen(file, progress);
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new IllegalStateException("a restore takes the whole home");
    }
}
