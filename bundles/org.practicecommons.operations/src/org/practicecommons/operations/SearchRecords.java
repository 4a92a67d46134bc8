package org.practicecommons.operations;

import java.time.Duration;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/**
 * Search as far as the session may see. Facets and their values may be named by their labels. By words, all is found
 * that was saved before; by meaning, what was looked at since, and a note tells what was not.
 */
public final class SearchRecords extends Operation<SearchResult> {

    private final SearchRequest request;
    private final Duration patience;

    /** Waits a moment at most for what was saved last to be looked at for its meaning. */
    public SearchRecords(SearchRequest request) {
        this(request, Searching.A_MOMENT);
    }

    /** @param patience how long to wait for what was saved before to be looked at for its meaning */
    public SearchRecords(SearchRequest request, Duration patience) {
        this.request = request;
        this.patience = patience;
    }

    @Override
    SearchResult execute(OpenHome home, Session session, Progress progress) {
        Searching searching = new Searching(home, session, patience, progress);
        return searching.search(searching.understood(request));
    }
}
