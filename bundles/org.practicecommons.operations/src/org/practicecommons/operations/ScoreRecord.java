package org.practicecommons.operations;

import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Completeness;
import org.practicecommons.checks.Score;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.search.RevisionSummary;

/** How completely a practice describes the four knowledge types. */
public final class ScoreRecord extends Operation<Score> {

    /** The kind of records that have a score. */
    public static final String KIND = "Practice";

    private final String iri;

    public ScoreRecord(String iri) {
        this.iri = iri;
    }

    @Override
    Score execute(OpenHome home, Session session, Progress progress) {
        RevisionSummary head = home.records().live(iri, session);
        if (!head.kind().equals(KIND)) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "score.noPractice", "iri", iri,
                    "kind", head.kind()));
        }
        return of(home, session, head);
    }

    static Score of(OpenHome home, Session session, RevisionSummary practice) {
        return new Completeness(home.model(),
                home.mapper().read(practice.record(), home.records().payload(practice, session)),
                new VisibleSurroundings(home, session)).score();
    }
}
