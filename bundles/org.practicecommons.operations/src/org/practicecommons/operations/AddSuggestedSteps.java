package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.adoption.Dossier;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.adoption.Filling;

/** Adds the steps that a dossier suggests to its adoption, each naming the gap that it closes. */
public final class AddSuggestedSteps extends Operation<SaveResult> {

    private final String adoption;
    private final String why;

    public AddSuggestedSteps(String adoption, String why) {
        this.adoption = adoption;
        this.why = why;
    }

    @Override
    SaveResult execute(OpenHome home, Session session, Progress progress) {
        Dossier dossier = new ReadDossier(adoption).execute(home, session, progress);
        EditableRecord record = new OpenRecord(adoption).execute(home, session, progress);
        dossier.suggestions().forEach(suggestion -> new Filling(home.model(), record.root()).part("adaptations")
                .texts("title", suggestion.step()).refer("addresses", suggestion.question()));
        return new SaveRecord(record, why).execute(home, session, progress);
    }
}
