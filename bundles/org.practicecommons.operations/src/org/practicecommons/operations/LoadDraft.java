package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** The kept draft of a record with the revision it started from. */
public final class LoadDraft extends Operation<Optional<EditableRecord>> {

    private final String iri;

    public LoadDraft(String iri) {
        this.iri = iri;
    }

    @Override
    Optional<EditableRecord> execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
