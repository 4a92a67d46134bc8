package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.graph.Payload;
import org.practicecommons.operations.internal.LiveRecords;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.search.RevisionSummary;

/** Checks records by all checks; an empty list means all records. */
public final class CheckRecords extends Operation<Report> {

    private final List<String> iris;

    public CheckRecords(List<String> iris) {
        this.iris = iris;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        List<Check> checks = home.checks();
        VisibleSurroundings around = new VisibleSurroundings(home, session);
        Report report = new Report();
        report.count("checked", 0);
        if (!iris.isEmpty()) {
            iris.stream().map(iri -> home.records().live(iri, session)).forEach(revision ->
                    check(home, checks, around, revision, home.records().payload(revision, session), report));
            return report;
        }
        LiveRecords all = new LiveRecords(home, session, "");
        progress.begin(Message.of(Operation.class, "check.records"), all.total());
        all.forEach((revision, payload) -> {
            check(home, checks, around, revision, payload, report);
            progress.worked(1);
            if (progress.isCancelled()) {
                throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Operation.class, "check.cancelled"));
            }
        });
        return report;
    }

    private static void check(OpenHome home, List<Check> checks, VisibleSurroundings around, RevisionSummary revision,
            Payload payload, Report report) {
        report.count("checked", 1);
        if (revision.kind().isEmpty()) {
            report.add(new Finding(Finding.Severity.INFO, "check.unknownKind", revision.record(), "",
                    Message.of(Operation.class, "check.unknownKind", "iri", revision.record())));
            return;
        }
        CheckedRecord record = new CheckedRecord(home.model(), payload,
                home.mapper().read(revision.record(), payload));
        FindingsInParts parts = new FindingsInParts(home.model(), record.object());
        checks.forEach(check -> check.check(record, around).forEach(finding -> report.add(parts.named(finding))));
    }
}
