package org.practicecommons.operations.internal.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Revision;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.ScoreRecord;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Series;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchRequest;

/**
 * What was added in the twelve months up to a day and is still there. A record is added when the session could see it
 * first, so that nobody learns how long it was hidden.
 */
public final class Contributions {

    private static final int MONTHS = 12;
    private static final int AT_ONCE = 5_000;
    /** Words are no contribution of their own. */
    private static final Set<String> VOCABULARY = Set.of("Concept", "ConceptScheme");

    private final OpenHome home;
    private final Session session;
    private final Map<YearMonth, Long> practices = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, Long> kinds = new TreeMap<>();

    public Contributions(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** New practices by month, the last month first, and all new records by kind. */
    public List<Series> until(LocalDate day) {
        YearMonth last = YearMonth.from(day);
        for (int i = MONTHS - 1; i >= 0; i--) {
            practices.put(last.minusMonths(i), 0L);
        }
        Instant begin = last.minusMonths(MONTHS - 1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        read(begin, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return List.of(months(), byKind());
    }

    private void read(Instant begin, Instant end) {
        Set<String> known = new HashSet<>();
        Map<String, YearMonth> added = new HashMap<>();
        home.journal().forEach(0, entry -> {
            if (entry.when().isBefore(end)) {
                entry.revisions().stream().filter(revision -> begins(revision, known))
                        .filter(any -> !entry.when().isBefore(begin))
                        .forEach(revision -> added.put(revision.record(), month(entry)));
            }
            if (added.size() >= AT_ONCE) {
                count(added);
            }
            return true;
        });
        count(added);
    }

    private boolean begins(Revision revision, Set<String> known) {
        return !revision.deleted() && session.maySee(revision.audience()) && known.add(revision.record());
    }

    private static YearMonth month(Entry entry) {
        return YearMonth.from(entry.when().atZone(ZoneOffset.UTC));
    }

    private void count(Map<String, YearMonth> added) {
        for (RecordLabel record : home.projections().ledger(ledger -> ledger.labels(added.keySet(), session))
                .values()) {
            if (record.kind().equals(ScoreRecord.KIND)) {
                practices.merge(added.get(record.iri()), 1L, Long::sum);
            }
            if (!record.kind().isEmpty() && !VOCABULARY.contains(record.kind())) {
                kinds.merge(record.kind(), 1L, Long::sum);
            }
        }
        added.clear();
    }

    private Series months() {
        List<Bar> bars = new ArrayList<>();
        practices.forEach((month, count) ->
                bars.add(new Bar(month.toString(), month.toString(), count, Optional.empty())));
        return new Series("contributions", Message.of(Operation.class, "dashboard.months"),
                Message.of(Operation.class, "dashboard.monthsSay", "count", sum(practices)), bars, 0);
    }

    private Series byKind() {
        List<Bar> bars = kinds.entrySet().stream().map(kind -> new Bar(kind.getKey(), label(kind.getKey()),
                kind.getValue(), Optional.of(new SearchRequest("", Set.of(kind.getKey()), Map.of(), "", 0, 0, false))))
                .sorted(Bars.MOST_FIRST).toList();
        return new Series("kinds", Message.of(Operation.class, "dashboard.kinds"),
                Message.of(Operation.class, "dashboard.kindsSay", "count", sum(kinds)), bars, 0);
    }

    private String label(String kind) {
        return home.model().kind(kind).map(known -> known.plural(session.language())).orElse(kind);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
