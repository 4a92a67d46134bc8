package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/** Keyword search as far as the session may see. Facets and their values may be named by their labels. */
public final class SearchRecords extends Operation<SearchResult> {

    private final SearchRequest request;

    public SearchRecords(SearchRequest request) {
        this.request = request;
    }

    @Override
    SearchResult execute(OpenHome home, Session session, Progress progress) {
        FacetChoice chosen = new FacetChoice(home, session, request.facets());
        SearchRequest understood = new SearchRequest(request.words(), request.kinds(), chosen.values(),
                request.language(), request.offset(), request.limit(), request.explain());
        SearchResult result =
                home.projections().index(session.isPublic(), index -> index.search(understood, session));
        List<Message> notes = new ArrayList<>(chosen.notes());
        notes.addAll(result.notes());
        return new SearchResult(result.total(), result.took(), result.hits(), result.facets(), notes);
    }
}
