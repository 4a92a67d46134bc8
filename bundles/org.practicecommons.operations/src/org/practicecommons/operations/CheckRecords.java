package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.LiveRecords;
import org.practicecommons.operations.internal.OpenHome;

/** Checks records by all checks; an empty list means all records. What mends a finding is told to whoever may do it. */
public final class CheckRecords extends Operation<Report> {

    private final List<String> iris;

    public CheckRecords(List<String> iris) {
        this.iris = iris;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        Checking checking = new Checking(home, session);
        Report report = new Report();
        report.count("checked", 0);
        if (!iris.isEmpty()) {
            iris.stream().map(iri -> home.records().live(iri, session)).forEach(revision ->
                    checking.check(revision, home.records().payload(revision, session), report));
            return report;
        }
        LiveRecords all = new LiveRecords(home, session, "");
        progress.begin(Message.of(Operation.class, "check.records"), all.total());
        all.forEach((revision, payload) -> {
            checking.check(revision, payload, report);
            progress.worked(1);
            if (progress.isCancelled()) {
                throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Operation.class, "check.cancelled"));
            }
        });
        return report;
    }
}
