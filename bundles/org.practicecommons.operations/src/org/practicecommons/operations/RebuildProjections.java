package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Makes ledger, index and graph anew from the journal while the old ones serve. */
public final class RebuildProjections extends Operation<Report> {

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        home.projections().rebuildAll(progress);
        Report report = new Report();
        report.count("entries", home.journal().last());
        return report;
    }
}
