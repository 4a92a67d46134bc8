package org.practicecommons.operations;

import java.nio.file.Path;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Keeps a file with a record. */
public final class AttachFile extends Operation<Attached> {

    private final String iri;
    private final Path file;
    private final String why;

    public AttachFile(String iri, Path file, String why) {
        this.iri = iri;
        this.file = file;
        this.why = why;
    }

    @Override
    Attached execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
