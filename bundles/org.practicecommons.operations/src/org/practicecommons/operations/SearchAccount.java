package org.practicecommons.operations;

import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;

/** Whose saved searches a session may have to do with: its own. */
final class SearchAccount {

    private SearchAccount() {
    }

    /** @throws Refusal NOT_ALLOWED to the public, of whom nothing is known */
    static String of(Session session) {
        if (session.isPublic()) {
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, Message.of(Operation.class, "savedSearch.noAccount"));
        }
        return session.actor();
    }
}
