package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Message;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.graph.Payload;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.search.RevisionSummary;

/** Holds records against all checks, by what one session sees. */
final class Checking {

    private final OpenHome home;
    private final Session session;
    private final List<Check> checks;
    private final VisibleSurroundings around;

    Checking(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        this.checks = home.checks();
        this.around = new VisibleSurroundings(home, session);
    }

    /** Adds what is found; of what mends it, only what the session may do. */
    void check(RevisionSummary revision, Payload payload, Report report) {
        report.count("checked", 1);
        findings(revision, payload).forEach(finding -> report.add(finding.fixes().isEmpty() ? finding
                : finding.mendedBy(finding.fixes().stream().filter(fix -> mayDo(fix, revision)).toList())));
    }

    boolean mayDo(Fix fix, RevisionSummary revision) {
        return home.writer().mayChange(session, changed(fix, revision));
    }

    /** The record that a fix changes; empty when it starts one. */
    static Optional<RevisionSummary> changed(Fix fix, RevisionSummary revision) {
        return fix.startsRecord() ? Optional.empty() : Optional.of(revision);
    }

    /** What is found, with all that mends it, whoever may do that. */
    List<Finding> findings(RevisionSummary revision, Payload payload) {
        if (revision.kind().isEmpty()) {
            return List.of(new Finding(Finding.Severity.INFO, "check.unknownKind", revision.record(), "",
                    Message.of(Operation.class, "check.unknownKind", "iri", revision.record())));
        }
        CheckedRecord record = new CheckedRecord(home.model(), payload,
                home.mapper().read(revision.record(), payload));
        FindingsInParts parts = new FindingsInParts(home.model(), record.object());
        List<Finding> found = new ArrayList<>();
        checks.forEach(check -> check.check(record, around).forEach(finding -> found.add(parts.named(finding))));
        return found;
    }
}
