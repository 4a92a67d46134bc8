package org.practicecommons.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/**
 * What somebody can mend in records of the organisation acted for: those that it saved last or that point to it, as far
 * as the session may change them. A short look at the latest of them, not a report on all; empty for who acts for none.
 */
public final class OwnFindings extends Operation<List<OwnFinding>> {

    private static final int MOST_LISTED = 200;
    private static final int MOST_CHECKED = 40;
    private static final Comparator<RecordLabel> LATEST_FIRST =
            Comparator.comparing(RecordLabel::modified).reversed().thenComparing(RecordLabel::iri);

    private final int limit;

    /** @param limit how many records to answer with at most */
    public OwnFindings(int limit) {
        this.limit = limit;
    }

    /** The gravest first; the latest changed of those that are equally grave. */
    @Override
    List<OwnFinding> execute(OpenHome home, Session session, Progress progress) {
        if (session.organisation().isEmpty()) {
            return List.of();
        }
        Checking checking = new Checking(home, session);
        return own(home, session).takeWhile(label -> !progress.isCancelled())
                .flatMap(label -> home.records().findLive(label.iri(), session)
                        .filter(head -> home.writer().mayChange(session, Optional.of(head)))
                        .flatMap(head -> worst(home, session, checking, label, head)).stream())
                .sorted(Comparator.comparing((OwnFinding own) -> own.gravest().severity()).reversed())
                .limit(limit).toList();
    }

    private static Stream<RecordLabel> own(OpenHome home, Session session) {
        Stream<RecordLabel> latest = home.projections().ledger(ledger -> ledger.list(
                new ListRequest("", "", 0, MOST_LISTED, ListRequest.Order.MODIFIED), session)).records().stream()
                .filter(label -> home.records().findLive(label.iri(), session).filter(head ->
                        home.journal().entry(head.sequence()).organisation().equals(session.organisation()))
                        .isPresent());
        Stream<RecordLabel> pointing = Incoming.references(home, session.organisation(), session).stream();
        return Stream.concat(latest, pointing).distinct().sorted(LATEST_FIRST).limit(MOST_CHECKED);
    }

    private static Optional<OwnFinding> worst(OpenHome home, Session session, Checking checking, RecordLabel label,
            RevisionSummary head) {
        List<Finding> found = home.records().findPayload(head, session)
                .map(payload -> checking.findings(head, payload)).orElse(List.of()).stream()
                .filter(finding -> finding.severity() != Finding.Severity.INFO).toList();
        return found.stream().max(Comparator.comparing(Finding::severity))
                .map(gravest -> new OwnFinding(label, gravest, found.size() - 1));
    }
}
