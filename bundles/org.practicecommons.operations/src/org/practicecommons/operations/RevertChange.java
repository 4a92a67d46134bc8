package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Takes back a change set, an activity or one revision by a new change set merged against the present. What was
 * changed since is listed and kept.
 */
public final class RevertChange extends Operation<Report> {

    private final String id;
    private final String why;

    public RevertChange(String id, String why) {
        this.id = id;
        this.why = why;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        List<RevisionSummary> revisions = new RevisionSet(home).find(id).stream()
                .filter(revision -> session.maySee(revision.audience())).toList();
        if (revisions.isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, Message.of(Operation.class, "id.unknown", "id", id));
        }
        return new Reverting(home, session, why, progress).revert(revisions);
    }
}
