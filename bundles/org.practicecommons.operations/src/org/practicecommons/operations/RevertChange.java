package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

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
        return new Reverting(home, session, why, progress).revert(new RevisionSet(home, session).find(id));
    }
}
