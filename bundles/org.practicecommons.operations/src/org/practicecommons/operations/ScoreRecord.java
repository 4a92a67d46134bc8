package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Completeness;
import org.practicecommons.checks.Score;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.search.RevisionSummary;

/** How completely a practice describes the four knowledge types. */
public final class ScoreRecord extends Operation<Score> {

    /** The kind of records that have a score. */
    public static final String KIND = "Practice";

    private final String iri;
    private final Optional<EditableRecord> unsaved;

    public ScoreRecord(String iri) {
        this.iri = iri;
        this.unsaved = Optional.empty();
    }

    /** The score of a practice as it is being written; what it refers to counts only if the session may see that. */
    public ScoreRecord(EditableRecord unsaved) {
        this.iri = unsaved.iri();
        this.unsaved = Optional.of(unsaved);
    }

    @Override
    Score execute(OpenHome home, Session session, Progress progress) {
        if (unsaved.isPresent()) {
            requirePractice(unsaved.get().kind().name());
            return of(home, session, unsaved.get().object());
        }
        RevisionSummary head = home.records().live(iri, session);
        requirePractice(head.kind());
        return of(home, session, head);
    }

    private void requirePractice(String kind) {
        if (!kind.equals(KIND)) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "score.noPractice", "iri", iri,
                    "kind", kind));
        }
    }

    static Score of(OpenHome home, Session session, RevisionSummary practice) {
        return of(home, session, home.mapper().read(practice.record(), home.records().payload(practice, session)));
    }

    private static Score of(OpenHome home, Session session, RecordObject practice) {
        return new Completeness(home.model(), practice, new VisibleSurroundings(home, session)).score();
    }
}
