package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Keeps unsaved work, so that it outlives a crash. */
public final class SaveDraft extends Operation<Void> {

    private final EditableRecord record;

    public SaveDraft(EditableRecord record) {
        this.record = record;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
