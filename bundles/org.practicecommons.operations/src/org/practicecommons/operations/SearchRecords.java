package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/** Keyword search as far as the session may see. */
public final class SearchRecords extends Operation<SearchResult> {

    private final SearchRequest request;

    public SearchRecords(SearchRequest request) {
        this.request = request;
    }

    @Override
    SearchResult execute(OpenHome home, Session session, Progress progress) {
        return home.projections().index(session.isPublic(), index -> index.search(request, session));
    }
}
