package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Takes a file from a record; the bytes stay as long as a revision names them. */
public final class DetachFile extends Operation<SaveResult> {

    private final String iri;
    private final String id;
    private final String why;

    public DetachFile(String iri, String id, String why) {
        this.iri = iri;
        this.id = id;
        this.why = why;
    }

    @Override
    SaveResult execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
