package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Forgets a draft; nothing happens when there is none. */
public final class DiscardDraft extends Operation<Void> {

    private final String iri;
    private final String editing;

    public DiscardDraft(Draft draft) {
        this.iri = draft.iri();
        this.editing = draft.editing();
    }

    /** The draft that was kept of this record as it is being edited, and no other. */
    public DiscardDraft(EditableRecord record) {
        this.iri = record.iri();
        this.editing = record.editing();
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        home.drafts().discard(iri, editing);
        return null;
    }
}
