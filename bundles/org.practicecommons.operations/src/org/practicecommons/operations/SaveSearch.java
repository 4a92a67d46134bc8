package org.practicecommons.operations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.SavedSearches;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.SearchRequest;

/** Keeps a search under a name; what it finds from now on is news. */
public final class SaveSearch extends Operation<SaveSearch.Outcome> {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 2_000;
    private static final int MOST = 50;

    private final String name;
    private final SearchRequest request;

    /** @param request its facets may be named by their labels; its offset, limit and explanation do not count */
    public SaveSearch(String name, SearchRequest request) {
        this.name = name.strip();
        this.request = request;
    }

    /**
     * @param found how many records match now
     * @param notes what the asker should know about how the search was read
     */
    public record Outcome(SavedSearch search, long found, List<Message> notes) {
    }

    @Override
    Outcome execute(OpenHome home, Session session, Progress progress) {
        String account = SearchAccount.of(session);
        boolean tooLong = Stream.concat(Stream.of(request.words()), request.facets().entrySet().stream()
                .flatMap(facet -> Stream.concat(Stream.of(facet.getKey()), facet.getValue().stream())))
                        .anyMatch(text -> text.length() > LONGEST_WORDS);
        if (name.isEmpty() || name.length() > LONGEST_NAME || tooLong) {
            throw refusal("savedSearch.tooLong", "name", LONGEST_NAME, "words", LONGEST_WORDS);
        }
        refuseTaken(home, account);
        long mark = home.journal().last();
        Searching searching = new Searching(home, session, Searching.A_MOMENT, progress);
        SearchRequest understood = searching.understood(new SearchRequest(request.words(), request.kinds(),
                request.facets(), request.language(), 0, 0, false, request.mode()));
        List<String> found = searching.matches(understood).stream().map(FoundRecord::iri).toList();
        Instant now = home.environment().now();
        SavedSearch search = new SavedSearch(name, understood, now, now);
        home.writer().alone(() -> {
            refuseTaken(home, account);
            home.savedSearches().keep(account,
                    List.of(new SavedSearches.Kept(search, mark, SavedSearches.numbers(found))));
            return null;
        });
        return new Outcome(search, found.size(), searching.notes());
    }

    private void refuseTaken(OpenHome home, String account) {
        List<String> names = home.savedSearches().all(account).stream().map(kept -> kept.search().name()).toList();
        if (names.contains(name)) {
            throw refusal("savedSearch.taken", "name", name);
        }
        if (names.size() >= MOST) {
            throw refusal("savedSearch.tooMany", "most", MOST);
        }
    }

    private static Refusal refusal(String key, Object... values) {
        return new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, key, values));
    }
}
