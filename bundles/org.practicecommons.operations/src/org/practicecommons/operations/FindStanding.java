package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.adoption.Standing;
import org.practicecommons.checks.adoption.Standings;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.operations.internal.adoption.JournalSavers;

/** How far a practice has proven itself, worked out from the adoptions that the session may see. */
public final class FindStanding extends Operation<Standing> {

    private final String practice;

    /** @param practice IRI of a practice, or of an adoption of one */
    public FindStanding(String practice) {
        this.practice = practice;
    }

    @Override
    Standing execute(OpenHome home, Session session, Progress progress) {
        return of(home, session, RecordOfKind.practice(home, session, practice));
    }

    static Standing of(OpenHome home, Session session, RecordObject practice) {
        return new Standings(home.model(), new VisibleSurroundings(home, session), new JournalSavers(home))
                .of(practice);
    }
}
