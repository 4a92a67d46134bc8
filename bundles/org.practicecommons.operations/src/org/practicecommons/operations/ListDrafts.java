package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** All kept drafts, newest first. */
public final class ListDrafts extends Operation<List<Draft>> {

    @Override
    List<Draft> execute(OpenHome home, Session session, Progress progress) {
        return home.drafts().all().stream().filter(draft -> session.maySee(draft.audience()))
                .map(draft -> new Draft(draft.iri(), draft.editing(), draft.kind(), draft.title(), draft.saved()))
                .toList();
    }
}
