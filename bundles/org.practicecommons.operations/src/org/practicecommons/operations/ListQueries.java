package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.query.SavedQuery;

/** The queries that the account of the session keeps, by name; none of the public. */
public final class ListQueries extends Operation<List<SavedQuery>> {

    @Override
    List<SavedQuery> execute(OpenHome home, Session session, Progress progress) {
        return session.isPublic() ? List.of() : home.savedQueries().all(QueryAccount.of(session));
    }
}
