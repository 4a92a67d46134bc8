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

    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    /** An import takes longer than a moment in any case. */
    private static final int MOST_IN_A_MOMENT = 50;

    private final SearchRequest request;
    private final Duration patience;

    /** Waits a moment at most for what was saved last to be looked at for its meaning. */
    public SearchRecords(SearchRequest request) {
        this(request, A_MOMENT);
    }

    /** @param patience how long to wait for what was saved before to be looked at for its meaning */
    public SearchRecords(SearchRequest request, Duration patience) {
        this.request = request;
        this.patience = patience;
    }

    @Override
    SearchResult execute(OpenHome home, Session session, Progress progress) {
        FacetChoice chosen = new FacetChoice(home, session, request.facets());
        SearchRequest understood = new SearchRequest(request.words(), request.kinds(), chosen.values(),
                request.language(), request.offset(), request.limit(), request.explain(), request.mode());
        List<Message> notes = new ArrayList<>(chosen.notes());
        SearchResult result = request.mode() == SearchMode.KEYWORD
                ? find(home, session, understood, Optional.empty())
                : byMeaning(home, session, understood, notes, progress);
        notes.addAll(result.notes());
        return new SearchResult(result.total(), result.took(), result.hits(), result.facets(), notes);
    }

    private SearchResult byMeaning(OpenHome home, Session session, SearchRequest understood, List<Message> notes,
            Progress progress) {
        long behind = wait(home, progress);
        if (!home.projections().computesMeaning()) {
            notes.add(Message.of(SearchRecords.class, "search.noMeaning"));
        } else if (behind > 0) {
            notes.add(Message.of(SearchRecords.class, "search.meaningBehind", "changes", behind));
        }
        return home.projections().meaning(session, meaning -> find(home, session, understood, meaning));
    }

    /** Answers with how many changes are not looked at. */
    private long wait(OpenHome home, Progress progress) {
        long behind = home.projections().meaningBehind(Duration.ZERO);
        if (behind == 0 || patience.compareTo(A_MOMENT) <= 0 && behind > MOST_IN_A_MOMENT) {
            return behind;
        }
        progress.begin(Message.of(SearchRecords.class, "search.reading"), behind);
        for (Duration waited = Duration.ZERO; behind > 0 && waited.compareTo(patience) < 0 && !progress.isCancelled();
                waited = waited.plus(STEP)) {
            long before = behind;
            behind = home.projections().meaningBehind(STEP);
            progress.worked(before - behind);
        }
        return behind;
    }

    private static SearchResult find(OpenHome home, Session session, SearchRequest request,
            Optional<Meaning> meaning) {
        return home.projections().index(session.isPublic(), index -> index.search(request, session, meaning));
    }
}
