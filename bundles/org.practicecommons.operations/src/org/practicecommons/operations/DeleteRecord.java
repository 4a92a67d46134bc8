package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/** Deletes a record; its history and drafts stay. References to it stay too and are reported. */
public final class DeleteRecord extends Operation<Report> {

    private final String iri;
    private final String why;

    public DeleteRecord(String iri, String why) {
        this.iri = iri;
        this.why = why;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        return home.writer().alone(() -> delete(home, session));
    }

    private Report delete(OpenHome home, Session session) {
        Report report = new Report();
        RevisionSummary head = home.records().live(iri, session);
        home.writer().requireChange(session, Optional.of(head));
        List<RecordLabel> references = Incoming.references(home, iri, session); // nothing is read once it is deleted
        home.writer().append(home.writer().change(session, why, List.of(
                new NewRevision(iri, List.of(head.id()), head.audience(), true, new byte[0])))).tell(report);
        report.count("deleted", 1);
        for (RecordLabel from : references) {
            report.count("references", 1);
            report.add(new Finding(Finding.Severity.WARNING, "delete.referenced", from.iri(), "",
                    Message.of(Operation.class, "delete.referenced", "label", from.label(session.language()),
                            "iri", from.iri())));
        }
        return report;
    }
}
