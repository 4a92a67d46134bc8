package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.query.SavedQuery;

/** Gives a saved query of the session’s account another name. */
public final class RenameQuery extends Operation<SavedQuery> {

    private final String name;
    private final String other;

    /** @param other the new name, which must be free */
    public RenameQuery(String name, String other) {
        this.name = name.strip();
        this.other = other.strip();
    }

    @Override
    SavedQuery execute(OpenHome home, Session session, Progress progress) {
        String account = QueryAccount.of(session);
        SaveQuery.requireName(other);
        return home.writer().alone(() -> {
            SavedQuery query = QueryAccount.find(home, account, name);
            if (!name.equals(other)) {
                QueryAccount.refuseTaken(home, account, other);
            }
            SavedQuery renamed = new SavedQuery(other, query.sparql(), query.saved());
            home.savedQueries().rename(account, name, renamed);
            return renamed;
        });
    }
}
