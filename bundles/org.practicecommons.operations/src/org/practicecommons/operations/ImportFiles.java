package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Imports files as one activity. Importing the same again changes nothing. */
public final class ImportFiles extends Operation<Report> {

    private final List<Path> files;
    private final Optional<String> format;
    private final Optional<String> mapping;
    private final boolean dryRun;

    public ImportFiles(List<Path> files, Optional<String> format, Optional<String> mapping, boolean dryRun) {
        this.files = files;
        this.format = format;
        this.mapping = mapping;
        this.dryRun = dryRun;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
