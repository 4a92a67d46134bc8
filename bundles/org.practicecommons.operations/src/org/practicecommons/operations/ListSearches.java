package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.SavedSearches;

/** The searches that the account of the session keeps, by name. */
public final class ListSearches extends Operation<List<SavedSearch>> {

    @Override
    List<SavedSearch> execute(OpenHome home, Session session, Progress progress) {
        return home.savedSearches().all(SearchAccount.of(session)).stream().map(SavedSearches.Kept::search).toList();
    }
}
