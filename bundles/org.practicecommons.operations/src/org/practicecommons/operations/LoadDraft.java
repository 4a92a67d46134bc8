package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.operations.internal.OpenHome;

/** The kept draft of a record with the revision it started from. */
public final class LoadDraft extends Operation<Optional<EditableRecord>> {

    private final String iri;

    public LoadDraft(String iri) {
        this.iri = iri;
    }

    @Override
    Optional<EditableRecord> execute(OpenHome home, Session session, Progress progress) {
        return home.drafts().find(iri).filter(draft -> session.maySee(draft.audience())).map(draft ->
                EditableRecord.of(home, iri, Payload.of(draft.payload()), draft.base(), draft.audience()));
    }
}
