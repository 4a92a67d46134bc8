package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Checks records by all checks; an empty list means all records. */
public final class CheckRecords extends Operation<Report> {

    private final List<String> iris;

    public CheckRecords(List<String> iris) {
        this.iris = iris;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
