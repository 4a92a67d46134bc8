package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.adoption.Dossier;
import org.practicecommons.operations.internal.OpenHome;

/** The questions on transfer that are in use, as a dossier in which none is answered. */
public final class ListQuestions extends Operation<Dossier> {

    @Override
    Dossier execute(OpenHome home, Session session, Progress progress) {
        return ReadDossier.of(home, session, home.mapper().create(
                home.model().kind(ReadDossier.KIND).orElseThrow(), home.newIri()));
    }
}
