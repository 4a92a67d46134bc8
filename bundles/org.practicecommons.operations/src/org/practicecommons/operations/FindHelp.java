package org.practicecommons.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Unanswered;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;

/**
 * Who can help: finds what speaks of a problem, by words and where it can be computed by meaning, and from that the
 * people and organisations that are named there for what they did, each with the reason. Of people only those are
 * named who agreed to be asked or contacted, by a consent that holds and reaches the session.
 */
public final class FindHelp extends Operation<FindHelp.Found> {

    /** Records of work that somebody has done; what judges, plans or permits names people for other reasons. */
    private static final Set<String> WORK = Set.of("Practice", "Adoption", "Initiative", "Program", "Consultation",
            "WalkThrough", "Event", "Partnership", "Resource");
    private static final int MOST_LOOKED_AT = 30;
    /** What is found less than so well beside the best of a search does not speak of the problem any more. */
    private static final double WELL_ENOUGH = 0.25;
    /** What somebody says of themselves counts less than what they did. */
    private static final double OF_ITSELF = 0.7;

    private final String problem;
    private final int limit;
    private final boolean typed;

    /**
     * @param problem in plain words; finds nobody when it is blank
     * @param limit helpers to answer with at most
     */
    public FindHelp(String problem, int limit) {
        this(problem, limit, false);
    }

    private FindHelp(String problem, int limit, boolean typed) {
        this.problem = problem.strip();
        this.limit = limit;
        this.typed = typed;
    }

    /** The same, as a question that a person has put; see {@link SearchRecords#asQuestion}. */
    public FindHelp asQuestion() {
        return new FindHelp(problem, limit, true);
    }

    /**
     * @param helpers the likeliest first
     * @param more how many there are besides
     * @param notes what the asker should know about how the words were read
     */
    public record Found(List<Helper> helpers, long more, List<Message> notes) {
    }

    @Override
    Found execute(OpenHome home, Session session, Progress progress) {
        if (problem.isEmpty()) {
            return new Found(List.of(), 0, List.of());
        }
        Searching searching = new Searching(home, session, Searching.A_MOMENT, progress);
        List<NamedHelpers.Weighed> helpers = named(home, session, searching, problem, OF_ITSELF);
        if (typed) {
            new Unanswered(home, session).consider(problem);
        }
        return answer(helpers, limit, searching);
    }

    static Found answer(List<NamedHelpers.Weighed> helpers, int limit, Searching searching) {
        return new Found(helpers.stream().limit(limit).map(NamedHelpers.Weighed::helper).toList(),
                Math.max(0, helpers.size() - limit), searching.notes());
    }

    /** @param ofItself what it counts that somebody's own record speaks of the problem, beside what they did */
    static List<NamedHelpers.Weighed> named(OpenHome home, Session session, Searching searching, String problem,
            double ofItself) {
        SearchMode mode = home.projections().computesMeaning() ? SearchMode.HYBRID : SearchMode.KEYWORD;
        NamedHelpers named = new NamedHelpers(home, session);
        each(searching.search(request(problem, WORK, mode)).hits(), named::inWork);
        each(searching.search(request(problem, NamedHelpers.KINDS, mode)).hits(),
                (hit, worth) -> named.itself(hit, worth * ofItself));
        return named.helpers();
    }

    private static SearchRequest request(String problem, Set<String> kinds, SearchMode mode) {
        return new SearchRequest(problem, kinds, Map.of(), "", 0, MOST_LOOKED_AT, true, mode);
    }

    private interface Visitor {
        void visit(Hit hit, double worth);
    }

    private static void each(List<Hit> hits, Visitor visitor) {
        if (!hits.isEmpty() && hits.getFirst().score() > 0) {
            hits.forEach(hit -> {
                double worth = hit.score() / hits.getFirst().score();
                if (worth >= WELL_ENOUGH) {
                    visitor.visit(hit, worth);
                }
            });
        }
    }
}
