package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.base.Table;
import org.practicecommons.operations.internal.OpenHome;

/** All that is held on a person: every record, revision, quote and contact that names them. */
public final class HeldOn extends Operation<Table> {

    private final String person;

    public HeldOn(String person) {
        this.person = person;
    }

    @Override
    Table execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
