package org.practicecommons.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.operations.dashboard.Series;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Unanswered;
import org.practicecommons.operations.internal.dashboard.Contributions;
import org.practicecommons.operations.internal.dashboard.Coverage;
import org.practicecommons.operations.internal.dashboard.Memberships;
import org.practicecommons.operations.internal.dashboard.Wanting;

/**
 * How the community does, as far as the session may see it: what was added, how complete practices are, what they are
 * about, how many belong to networks on a day, and what is missing. What was asked for in vain is told to
 * administrators alone.
 */
public final class ReadDashboard extends Operation<Dashboard> {

    /** So many bars are listed of a series, where nobody says otherwise. */
    public static final int USUAL = 20;

    private static final int MOST_EMERGING = 5;

    private final Optional<LocalDate> at;
    private final int limit;

    /**
     * @param at the day of what has days; empty for today
     * @param limit bars to list of each series at most
     */
    public ReadDashboard(Optional<LocalDate> at, int limit) {
        this.at = at;
        this.limit = limit;
    }

    @Override
    Dashboard execute(OpenHome home, Session session, Progress progress) {
        LocalDate day = at.orElseGet(() -> Unanswered.today(home));
        progress.begin(Message.of(Operation.class, "dashboard.counting"), 4);
        List<Series> series = new ArrayList<>(new Contributions(home, session).until(day));
        progress.worked(1);
        Coverage coverage = new Coverage(home, session);
        series.addAll(coverage.series(limit));
        progress.worked(1);
        series.addAll(new Memberships(home, session).on(day, limit));
        progress.worked(1);
        List<Wanting> wanting = new ArrayList<>(emerging(home, session));
        wanting.addAll(coverage.wanting());
        series.add(gaps(wanting, limit));
        return new Dashboard(day, series, wanting.stream().limit(limit).map(Wanting::gap).toList());
    }

    private static List<Wanting> emerging(OpenHome home, Session session) {
        return !session.has(Right.ADMINISTER) ? List.of()
                : new Radar(home, session, ReadRadar.MONTHS).issues().stream().limit(MOST_EMERGING)
                        .map(issue -> new Wanting(new Gap(issue.id(), issue.name().text(), "", issue.evidence(), false),
                                issue.weight(), Optional.empty())).toList();
    }

    private static Series gaps(List<Wanting> wanting, int limit) {
        return new Series(Dashboard.GAPS, Message.of(Operation.class, "dashboard.gaps"),
                Message.of(Operation.class, "dashboard.gapsSay", "few", Coverage.FEW, "count", wanting.size()),
                wanting.stream().limit(limit).map(one -> new Bar(one.gap().key(), one.gap().label(), one.times(),
                        one.search())).toList(), Math.max(0, wanting.size() - limit));
    }
}
