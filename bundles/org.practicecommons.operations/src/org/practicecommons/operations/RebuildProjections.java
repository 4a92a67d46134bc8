package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Makes ledger, index and graph anew from the journal while the old ones serve. */
public final class RebuildProjections extends Operation<Report> {

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
