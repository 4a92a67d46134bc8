package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Saves what was edited. If somebody saved meanwhile, both changes are merged property by property; only true
 * collisions come back, and then nothing is written. Of the drafts of the record only that of these edits ends.
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
                why);
        if (result.outcome() != SaveResult.Outcome.COLLIDED) {
            discardDraft(home);
        }
        return result;
    }

    private void discardDraft(OpenHome home) {
        try {
            home.drafts().discard(record.iri(), record.editing());
        } catch (Refusal stays) {
            // the record is saved; a draft that says the same is offered once more and changes nothing
        }
    }
}
