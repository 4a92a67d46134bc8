package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Score;
import org.practicecommons.operations.internal.OpenHome;

/** How completely a practice describes the four knowledge types. */
public final class ScoreRecord extends Operation<Score> {

    private final String iri;

    public ScoreRecord(String iri) {
        this.iri = iri;
    }

    @Override
    Score execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
