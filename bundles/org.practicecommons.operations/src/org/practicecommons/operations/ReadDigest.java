package org.practicecommons.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.SavedSearches;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.RecordLabel;

/**
 * What the saved searches of the session's account find now and did not find last time, and what was changed of the
 * rest. All is looked up at this moment: a record that the session may not see any more, or that is gone, is in no
 * digest, and one that it may see since is new.
 */
public final class ReadDigest extends Operation<Digest> {

    /** Shared out evenly among the saved searches. */
    private static final int MOST_ITEMS = 300;
    private static final Comparator<FoundRecord> LATEST_FIRST =
            Comparator.comparing(FoundRecord::modified).reversed().thenComparing(FoundRecord::iri);

    private final boolean peek;

    /** @param peek whether the next digest is to tell the same again */
    public ReadDigest(boolean peek) {
        this.peek = peek;
    }

    @Override
    Digest execute(OpenHome home, Session session, Progress progress) {
        String account = SearchAccount.of(session);
        List<SavedSearches.Kept> before = home.savedSearches().all(account);
        Instant now = home.environment().now();
        long mark = home.journal().last();
        Searching searching = new Searching(home, session, Searching.A_MOMENT, progress);
        Map<String, Long> touched = touched(home,
                before.stream().mapToLong(SavedSearches.Kept::mark).min().orElse(mark));
        List<Digest.News> news = new ArrayList<>();
        List<SavedSearches.Kept> after = new ArrayList<>();
        for (SavedSearches.Kept kept : before) {
            List<FoundRecord> found = searching.matches(kept.search().request());
            news.add(news(kept, found, touched, MOST_ITEMS / before.size(),
                    shown -> home.projections().ledger(ledger -> ledger.labels(shown, session))));
            SavedSearch read = new SavedSearch(kept.search().name(), kept.search().request(), kept.search().saved(),
                    now);
            after.add(new SavedSearches.Kept(read, mark,
                    SavedSearches.numbers(found.stream().map(FoundRecord::iri).toList())));
        }
        if (!peek) {
            move(home, account, before, after);
        }
        return new Digest(news, searching.notes());
    }

    private static Digest.News news(SavedSearches.Kept kept, List<FoundRecord> found, Map<String, Long> touched,
            int most, Function<List<String>, Map<String, RecordLabel>> visible) {
        List<FoundRecord> fresh = found.stream().filter(one -> !kept.knows(one.iri())).sorted(LATEST_FIRST).toList();
        List<FoundRecord> changed = found.stream().filter(one -> touched.getOrDefault(one.iri(), 0L) > kept.mark()
                && kept.knows(one.iri())).sorted(LATEST_FIRST).toList();
        List<String> shown = Stream.concat(fresh.stream(), changed.stream()).limit(most).map(FoundRecord::iri).toList();
        List<Digest.Item> items = visible.apply(shown).values().stream()
                .map(label -> new Digest.Item(label, !kept.knows(label.iri()))).toList();
        return new Digest.News(kept.search(), items, fresh.size() + changed.size() - shown.size());
    }

    /** Records that have a revision since, with the sequence of the last. */
    private static Map<String, Long> touched(OpenHome home, long mark) {
        Map<String, Long> touched = new HashMap<>();
        home.journal().forEach(mark, entry -> {
            entry.revisions().forEach(revision -> touched.put(revision.record(), entry.sequence()));
            return true;
        });
        return touched;
    }

    /** What was forgotten, saved anew or read by another meanwhile stays as it is. */
    private static void move(OpenHome home, String account, List<SavedSearches.Kept> before,
            List<SavedSearches.Kept> after) {
        home.writer().alone(() -> {
            List<SavedSearches.Kept> moved = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                SavedSearch search = before.get(i).search();
                if (home.savedSearches().find(account, search.name()).map(SavedSearches.Kept::search)
                        .filter(search::equals).isPresent()) {
                    moved.add(after.get(i));
                }
            }
            home.savedSearches().keep(account, moved);
            return null;
        });
    }
}
