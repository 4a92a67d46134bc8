package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.query.ReadyQuery;

/** What is asked by a saved query of the session’s account, or by a question that comes with the product. */
public final class FindQuery extends Operation<String> {

    private final String name;

    public FindQuery(String name) {
        this.name = name.strip();
    }

    @Override
    String execute(OpenHome home, Session session, Progress progress) {
        return ReadyQuery.of(name).map(ReadyQuery::sparql)
                .orElseGet(() -> QueryAccount.find(home, QueryAccount.of(session), name).sparql());
    }
}
