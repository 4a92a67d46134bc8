package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.adoption.Genealogies;
import org.practicecommons.checks.adoption.Genealogy;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;

/** Where a practice comes from and where it went. */
public final class TraceGenealogy extends Operation<Genealogy> {

    private final String practice;

    /** @param practice IRI of a practice, or of an adoption of one */
    public TraceGenealogy(String practice) {
        this.practice = practice;
    }

    @Override
    Genealogy execute(OpenHome home, Session session, Progress progress) {
        return new Genealogies(home.model(), new VisibleSurroundings(home, session))
                .of(RecordOfKind.practice(home, session, practice));
    }
}
