package org.practicecommons.operations.internal.adoption;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.search.ListRequest;

/** The sets of questions on transfer that a home has. */
public final class QuestionSets {

    private static final String KIND = "CriteriaSet";
    private static final int MOST = 200;

    private final OpenHome home;
    private final Session session;

    public QuestionSets(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** IRI of the set in use: the latest of those that no other replaces. A community's own replaces the shipped. */
    public Optional<String> inUse() {
        VisibleSurroundings around = new VisibleSurroundings(home, session);
        List<RecordObject> sets = home.projections().ledger(ledger ->
                ledger.list(ListRequest.ofKind(KIND, MOST), session)).records().stream()
                .flatMap(found -> around.read(found.iri()).stream())
                .filter(set -> told(set).chose("use", "transfer")).toList();
        Set<String> replaced = sets.stream().flatMap(set -> told(set).targets("replaces").stream())
                .collect(Collectors.toSet());
        return sets.stream().filter(set -> !replaced.contains(set.iri()))
                .max(Comparator.comparing((RecordObject set) -> told(set).day("validFrom").orElse(LocalDate.MIN))
                        .thenComparing(RecordObject::iri)).map(RecordObject::iri);
    }

    private Told told(RecordObject set) {
        return new Told(home.model(), set.root());
    }
}
