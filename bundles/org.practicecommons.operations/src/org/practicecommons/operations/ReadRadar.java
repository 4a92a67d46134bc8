package org.practicecommons.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;

/**
 * Emerging issues: what was asked for and too little found, and what new records say that has no name yet, with what
 * comes near. For administrators, because questions are told of that others have asked.
 */
public final class ReadRadar extends Operation<ReadRadar.Reading> {

    /** How old a record may be to count as new, where nobody says otherwise. */
    public static final int MONTHS = 12;
    /** The kind of records by which practices are called for. */
    static final String CALL = "Call";

    private static final int MOST_LOOKED_AT = 20;
    private static final int MOST_NEAR = 5;
    private static final int MOST_OTHERS = 3;
    /** What does not tell of work, but names it or judges it. */
    private static final Set<String> NO_RECORDS = Set.of(CALL, ConceptEdit.KIND, "ConceptScheme", "Person", "Place",
            "CriteriaSet", "Criterion");

    private final int months;
    private final int limit;

    /**
     * @param months how old a record may be to count as new
     * @param limit issues to answer with at most
     */
    public ReadRadar(int months, int limit) {
        this.months = months;
        this.limit = limit;
    }

    /**
     * @param issues what is asked for and said most first
     * @param more how many there are besides
     * @param notes what the reader should know about how it was searched
     */
    public record Reading(List<EmergingIssue> issues, long more, List<Message> notes) {
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    Reading execute(OpenHome home, Session session, Progress progress) {
        List<EmergingIssue> all = new Radar(home, session, months).issues();
        Searching searching = new Searching(home, session, Searching.A_MOMENT, progress);
        SearchMode mode = home.projections().computesMeaning() ? SearchMode.HYBRID : SearchMode.KEYWORD;
        Set<String> kinds = home.model().recordKinds().stream().map(Kind::name)
                .filter(kind -> !NO_RECORDS.contains(kind)).collect(Collectors.toSet());
        List<EmergingIssue> issues = all.stream().limit(limit).map(issue -> new EmergingIssue(issue.wordings(),
                near(searching, issue, kinds, MOST_NEAR, mode), near(searching, issue, Set.of(CALL), MOST_OTHERS, mode),
                near(searching, issue, Set.of(ConceptEdit.KIND), MOST_OTHERS, mode))).toList();
        return new Reading(issues, all.size() - issues.size(), searching.notes());
    }

    /** Only what has most of the words or comes near in meaning, not what a search goes on to when it finds little. */
    private static List<Hit> near(Searching searching, EmergingIssue issue, Set<String> kinds, int most,
            SearchMode mode) {
        SearchRequest request = new SearchRequest(issue.name().text(), kinds, Map.of(), "", 0, MOST_LOOKED_AT,
                true, mode);
        Set<String> well = searching.matches(request).stream().map(FoundRecord::iri).collect(Collectors.toSet());
        return well.isEmpty() ? List.of() : searching.search(request).hits().stream()
                .filter(hit -> well.contains(hit.iri())).limit(most).toList();
    }
}
