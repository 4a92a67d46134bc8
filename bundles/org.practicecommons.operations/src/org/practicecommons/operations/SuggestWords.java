package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Suggestion;

/**
 * How the words of a search may go on while somebody types: names of concepts, organisations and places in any
 * language, titles, and words of texts, as far as the session may see them.
 */
public final class SuggestWords extends Operation<List<Suggestion>> {

    private final String typed;
    private final int limit;

    /** @param typed the last word may be only begun */
    public SuggestWords(String typed, int limit) {
        this.typed = typed;
        this.limit = limit;
    }

    @Override
    List<Suggestion> execute(OpenHome home, Session session, Progress progress) {
        return limit <= 0 ? List.of()
                : home.projections().index(session.isPublic(), index -> index.suggest(typed, limit, session));
    }
}
