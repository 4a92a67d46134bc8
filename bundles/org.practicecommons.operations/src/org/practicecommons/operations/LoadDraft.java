package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/**
 * A kept draft with the revision it started from. Saved, it is merged with what others have saved since, and then it
 * ends.
 */
public final class LoadDraft extends Operation<Optional<EditableRecord>> {

    private final String iri;
    private final Optional<String> editing;

    /** The latest draft of a record. */
    public LoadDraft(String iri) {
        this.iri = iri;
        this.editing = Optional.empty();
    }

    public LoadDraft(Draft draft) {
        this.iri = draft.iri();
        this.editing = Optional.of(draft.editing());
    }

    @Override
    Optional<EditableRecord> execute(OpenHome home, Session session, Progress progress) {
        return home.drafts().all().stream().filter(draft -> draft.iri().equals(iri)
                        && draft.editing().equals(editing.orElse(draft.editing())) && session.maySee(draft.audience()))
                .findFirst().map(draft -> EditableRecord.ofDraft(home, draft, session));
    }
}
