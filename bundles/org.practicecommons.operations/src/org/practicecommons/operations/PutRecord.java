package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Puts the records of a file in the place of what they say now. */
public final class PutRecord extends Operation<List<SaveResult>> {

    private final Path file;
    private final Optional<String> format;
    private final String why;

    public PutRecord(Path file, Optional<String> format, String why) {
        this.file = file;
        this.format = format;
        this.why = why;
    }

    @Override
    List<SaveResult> execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
