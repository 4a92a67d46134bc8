package org.practicecommons.operations;

import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Forgets a saved search of the session's account. */
public final class ForgetSearch extends Operation<Void> {

    private final String name;

    public ForgetSearch(String name) {
        this.name = name.strip();
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        String account = SearchAccount.of(session);
        return home.writer().alone(() -> {
            if (home.savedSearches().find(account, name).isEmpty()) {
                throw new Refusal(Refusal.Reason.NOT_FOUND,
                        Message.of(Operation.class, "savedSearch.unknown", "name", name));
            }
            home.savedSearches().forget(account, name);
            return null;
        });
    }
}
