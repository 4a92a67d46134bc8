package org.practicecommons.operations;

import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Changes who may see a record. Widening is a publication and needs the right to publish. */
public final class ChangeAudience extends Operation<SaveResult> {

    private final String iri;
    private final Audience audience;
    private final String why;

    public ChangeAudience(String iri, Audience audience, String why) {
        this.iri = iri;
        this.audience = audience;
        this.why = why;
    }

    @Override
    SaveResult execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
