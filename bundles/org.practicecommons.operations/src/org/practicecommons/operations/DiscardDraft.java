package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Forgets a draft; nothing happens when there is none. */
public final class DiscardDraft extends Operation<Void> {

    private final String iri;

    public DiscardDraft(String iri) {
        this.iri = iri;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        home.drafts().discard(iri);
        return null;
    }
}
