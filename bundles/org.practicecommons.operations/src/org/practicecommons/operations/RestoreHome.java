package org.practicecommons.operations;

import java.nio.file.Path;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Puts a backup in the place of what the home holds now. What was erased since stays erased. */
public final class RestoreHome extends Operation<Report> {

    private final Path file;

    public RestoreHome(Path file) {
        this.file = file;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
