package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Removes every byte of a record or person for good: all revisions, drafts, attachments, and what projections know.
 */
public final class EraseRecord extends Operation<Report> {

    private final String iri;
    private final String ground;

    public EraseRecord(String iri, String ground) {
        this.iri = iri;
        this.ground = ground;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
