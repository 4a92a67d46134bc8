package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** A new, empty record with an IRI of its own; nothing is kept until it is saved. */
public final class NewRecord extends Operation<EditableRecord> {

    private final String kind;

    public NewRecord(String kind) {
        this.kind = kind;
    }

    @Override
    EditableRecord execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
