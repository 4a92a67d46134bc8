package org.practicecommons.operations;

import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.query.SavedQuery;

/** Whose saved queries a session may have to do with: its own. */
final class QueryAccount {

    private QueryAccount() {
    }

    /** @throws Refusal NOT_ALLOWED to the public, of whom nothing is known */
    static String of(Session session) {
        if (session.isPublic()) {
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, Message.of(Operation.class, "savedQuery.noAccount"));
        }
        return session.actor();
    }

    /** @throws Refusal NOT_FOUND when nothing is kept under that name */
    static SavedQuery find(OpenHome home, String account, String name) {
        return home.savedQueries().find(account, name).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                Message.of(Operation.class, "savedQuery.unknown", "name", name)));
    }

    /** @throws Refusal WRONG_USE when something is kept under that name */
    static void refuseTaken(OpenHome home, String account, String name) {
        if (home.savedQueries().find(account, name).isPresent()) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "savedQuery.taken", "name", name));
        }
    }
}
