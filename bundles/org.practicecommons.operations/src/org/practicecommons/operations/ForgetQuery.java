package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Forgets a saved query of the session’s account. */
public final class ForgetQuery extends Operation<Void> {

    private final String name;

    public ForgetQuery(String name) {
        this.name = name.strip();
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        String account = QueryAccount.of(session);
        return home.writer().alone(() -> {
            QueryAccount.find(home, account, name);
            home.savedQueries().forget(account, name);
            return null;
        });
    }
}
