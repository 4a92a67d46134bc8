package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Deletes a record; its history stays. References to it stay too and are reported. */
public final class DeleteRecord extends Operation<Report> {

    private final String iri;
    private final String why;

    public DeleteRecord(String iri, String why) {
        this.iri = iri;
        this.why = why;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
