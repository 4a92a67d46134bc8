package org.practicecommons.operations;

import java.time.Duration;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Unanswered;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/**
 * Search as far as the session may see. Facets and their values may be named by their labels. By words, all is found
 * that was saved before; by meaning, what was looked at since, and a note tells what was not.
 */
public final class SearchRecords extends Operation<SearchResult> {

    private final SearchRequest request;
    private final Duration patience;
    private final boolean typed;

    /** Waits a moment at most for what was saved last to be looked at for its meaning. */
    public SearchRecords(SearchRequest request) {
        this(request, Searching.A_MOMENT);
    }

    /** @param patience how long to wait for what was saved before to be looked at for its meaning */
    public SearchRecords(SearchRequest request, Duration patience) {
        this(request, patience, false);
    }

    private SearchRecords(SearchRequest request, Duration patience, boolean typed) {
        this.request = request;
        this.patience = patience;
        this.typed = typed;
    }

    /**
     * The same search, as a question that a person has put: if too little answers it, its words are kept, but not whose
     * they are. Not for another page of the same, or for the same words with other facets.
     */
    public SearchRecords asQuestion() {
        return new SearchRecords(request, patience, true);
    }

    @Override
    SearchResult execute(OpenHome home, Session session, Progress progress) {
        Searching searching = new Searching(home, session, patience, progress);
        SearchResult result = searching.search(searching.understood(request));
        if (typed) {
            new Unanswered(home, session).consider(request.words());
        }
        return result;
    }
}
