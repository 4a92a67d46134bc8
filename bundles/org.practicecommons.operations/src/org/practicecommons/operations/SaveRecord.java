package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Saves what was edited. If somebody saved meanwhile, both changes are merged property by property; only true
 * collisions come back, and then nothing is written.
 */
public final class SaveRecord extends Operation<SaveResult> {

    private final EditableRecord record;
    private final String why;
    private final Decisions decisions;

    public SaveRecord(EditableRecord record, String why) {
        this(record, why, Decisions.NONE);
    }

    /** @param decisions what the user has chosen for collisions that came back from the save before */
    public SaveRecord(EditableRecord record, String why, Decisions decisions) {
        this.record = record;
        this.why = why;
        this.decisions = decisions;
    }

    @Override
    SaveResult execute(OpenHome home, Session session, Progress progress) {
        SaveResult result = new Saving(home, session, decisions).save(record.iri(), record.base(), record.payload(home),
                record.audience(), why);
        if (result.outcome() != SaveResult.Outcome.COLLIDED) {
            home.drafts().discard(record.iri());
        }
        return result;
    }
}
