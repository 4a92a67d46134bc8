package org.practicecommons.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Meaning;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/**
 * Search as far as the session may see. Facets and their values may be named by their labels. By words, all is found
 * that was saved before; by meaning, what was looked at since, and a note tells what was not.
 */
public final class SearchRecords extends Operation<SearchResult> {

    /** One page of changes is looked at meanwhile; nobody waits for an import. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SearchRequest request;

    public SearchRecords(SearchRequest request) {
        this.request = request;
    }

    @Override
    SearchResult execute(OpenHome home, Session session, Progress progress) {
        FacetChoice chosen = new FacetChoice(home, session, request.facets());
        SearchRequest understood = new SearchRequest(request.words(), request.kinds(), chosen.values(),
                request.language(), request.offset(), request.limit(), request.explain(), request.mode());
        List<Message> notes = new ArrayList<>(chosen.notes());
        SearchResult result = request.mode() == SearchMode.KEYWORD
                ? find(home, session, understood, Optional.empty())
                : home.projections().meaning(session, PATIENCE, (meaning, behind) -> {
                    if (meaning.isEmpty()) {
                        notes.add(Message.of(SearchRecords.class, "search.noMeaning"));
                    } else if (behind > 0) {
                        notes.add(Message.of(SearchRecords.class, "search.meaningBehind", "changes", behind));
                    }
                    return find(home, session, understood, meaning);
                });
        notes.addAll(result.notes());
        return new SearchResult(result.total(), result.took(), result.hits(), result.facets(), notes);
    }

    private static SearchResult find(OpenHome home, Session session, SearchRequest request,
            Optional<Meaning> meaning) {
        return home.projections().index(session.isPublic(), index -> index.search(request, session, meaning));
    }
}
