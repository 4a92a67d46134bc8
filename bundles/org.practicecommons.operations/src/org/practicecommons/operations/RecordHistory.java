package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** All revisions of a record, newest first. */
public final class RecordHistory extends Operation<List<HistoryItem>> {

    private final String iri;

    public RecordHistory(String iri) {
        this.iri = iri;
    }

    @Override
    List<HistoryItem> execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
