package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.checks.adoption.Dossier;
import org.practicecommons.checks.adoption.Dossiers;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;

/** Whether a practice can be taken over, by the answers that an adoption has to the questions on transfer. */
public final class ReadDossier extends Operation<Dossier> {

    /** The kind of records that have a dossier. */
    public static final String KIND = "Adoption";

    private final String adoption;

    public ReadDossier(String adoption) {
        this.adoption = adoption;
    }

    @Override
    Dossier execute(OpenHome home, Session session, Progress progress) {
        return of(home, session, RecordOfKind.read(home, session, adoption, KIND));
    }

    static Dossier of(OpenHome home, Session session, RecordObject adoption) {
        return new Dossiers(home.model(), new VisibleSurroundings(home, session)).of(adoption,
                Answering.set(home, session, new Told(home.model(), adoption.root())));
    }
}
