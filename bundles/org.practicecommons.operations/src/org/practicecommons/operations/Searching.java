package org.practicecommons.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.Meaning;
import org.practicecommons.search.SearchIndex;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/** Asks the index as one session, by meaning too where a request wants it, and notes what it could not look at. */
final class Searching {

    static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(500);
    /** An import takes longer than a moment in any case. */
    private static final int MOST_IN_A_MOMENT = 50;

    private final OpenHome home;
    private final Session session;
    private final Duration patience;
    private final Progress progress;
    private final Set<Message> notes = new LinkedHashSet<>();

    /** @param patience how long to wait for what was saved before to be looked at for its meaning */
    Searching(OpenHome home, Session session, Duration patience, Progress progress) {
        this.home = home;
        this.session = session;
        this.patience = patience;
        this.progress = progress;
    }

    /** Of all requests so far. */
    List<Message> notes() {
        return List.copyOf(notes);
    }

    /** With facets and their values as the index keeps them; what fits nothing becomes a note. */
    SearchRequest understood(SearchRequest request) {
        FacetChoice chosen = new FacetChoice(home, session, request.facets());
        notes.addAll(chosen.notes());
        return new SearchRequest(request.words(), request.kinds(), chosen.values(), request.language(),
                request.offset(), request.limit(), request.explain(), request.mode());
    }

    /** @param request as {@link #understood} */
    SearchResult search(SearchRequest request) {
        SearchResult result = ask(request, (index, meaning) -> index.search(request, session, meaning));
        List<Message> all = new ArrayList<>(notes);
        all.addAll(result.notes());
        return new SearchResult(result.total(), result.took(), result.hits(), result.facets(), all);
    }

    /** @param request as {@link #understood} */
    List<FoundRecord> matches(SearchRequest request) {
        return ask(request, (index, meaning) -> index.matches(request, session, meaning));
    }

    private interface Question<R> {
        R ask(SearchIndex index, Optional<Meaning> meaning);
    }

    private <R> R ask(SearchRequest request, Question<R> question) {
        Function<Optional<Meaning>, R> work = meaning ->
                home.projections().index(session.isPublic(), index -> question.ask(index, meaning));
        if (request.mode() == SearchMode.KEYWORD) {
            return work.apply(Optional.empty());
        }
        long behind = awaitMeaning();
        if (!home.projections().computesMeaning()) {
            notes.add(Message.of(Operation.class, "search.noMeaning"));
        } else if (behind > 0) {
            notes.add(Message.of(Operation.class, "search.meaningBehind", "changes", behind));
        }
        return home.projections().meaning(session, work);
    }

    /** Answers with how many changes are not looked at. */
    private long awaitMeaning() {
        long behind = home.projections().meaningBehind(Duration.ZERO);
        if (behind == 0 || patience.compareTo(A_MOMENT) <= 0 && behind > MOST_IN_A_MOMENT) {
            return behind;
        }
        progress.begin(Message.of(Operation.class, "search.reading"), behind);
        for (Duration waited = Duration.ZERO; behind > 0 && waited.compareTo(patience) < 0 && !progress.isCancelled();
                waited = waited.plus(STEP)) {
            long before = behind;
            behind = home.projections().meaningBehind(STEP);
            progress.worked(before - behind);
        }
        return behind;
    }
}
