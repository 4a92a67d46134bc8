package org.practicecommons.operations;

import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.query.ReadyQuery;
import org.practicecommons.operations.query.SavedQuery;

/** Keeps a query under a name, whether it can be run or not. */
public final class SaveQuery extends Operation<SavedQuery> {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 20_000;
    private static final int MOST = 200;

    private final String name;
    private final String sparql;
    private final boolean replace;

    /** @param replace whether it may take the place of another one of that name */
    public SaveQuery(String name, String sparql, boolean replace) {
        this.name = name.strip();
        this.sparql = sparql;
        this.replace = replace;
    }

    @Override
    SavedQuery execute(OpenHome home, Session session, Progress progress) {
        String account = QueryAccount.of(session);
        requireName(name);
        if (sparql.isBlank() || sparql.length() > LONGEST_QUERY) {
            throw refusal("savedQuery.tooLong", "most", LONGEST_QUERY);
        }
        SavedQuery query = new SavedQuery(name, sparql, home.environment().now());
        return home.writer().alone(() -> {
            if (!replace) {
                QueryAccount.refuseTaken(home, account, name);
            }
            if (home.savedQueries().all(account).size() >= MOST
                    && home.savedQueries().find(account, name).isEmpty()) {
                throw refusal("savedQuery.tooMany", "most", MOST);
            }
            home.savedQueries().keep(account, query);
            return query;
        });
    }

    /** @throws Refusal WRONG_USE when nothing can be kept under that name */
    static void requireName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || ReadyQuery.of(name).isPresent()) {
            throw refusal("savedQuery.badName", "name", name, "most", LONGEST_NAME);
        }
    }

    private static Refusal refusal(String key, Object... values) {
        return new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, key, values));
    }
}
