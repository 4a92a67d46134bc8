package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Value;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Gives a concept another place: under other concepts, to the top, or into another scheme. What is narrower goes with
 * it; uses stay as they are. Under something that is narrower than itself it is refused.
 */
public final class MoveConcept extends Operation<ConceptChange> {

    private final String iri;
    private final List<String> under;
    private final Optional<String> scheme;
    private final String why;
    private final boolean dryRun;

    /**
     * @param under the concepts that are to be the next broader ones; none for the top
     * @param scheme into which it goes with all that is narrower; without it, that of the concepts it goes under, or
     *     its own
     */
    public MoveConcept(String iri, List<String> under, Optional<String> scheme, String why, boolean dryRun) {
        this.iri = iri;
        this.under = List.copyOf(under);
        this.scheme = scheme;
        this.why = why;
        this.dryRun = dryRun;
    }

    @Override
    ConceptChange execute(OpenHome home, Session session, Progress progress) {
        ConceptWork work = new ConceptWork(home, session, why, dryRun, progress);
        ConceptTree tree = new ConceptTree(home, session);
        requireNoCircle(work, tree);
        scheme.ifPresent(one -> requireScheme(home, session, one));
        Set<Value> schemes = schemes(work);
        Set<String> branch = new LinkedHashSet<>(List.of(iri));
        if (!schemes.isEmpty()) {
            branch.addAll(tree.below(iri));
        }
        home.writer().alone(() -> {
            List<NewRevision> revisions = new ArrayList<>();
            Set<Value> left = Set.copyOf(work.edit(work.concept(iri)).values("inScheme"));
            branch.forEach(one -> moved(home, session, work, one, left, schemes).ifPresent(revisions::add));
            work.write(revisions);
            return null;
        });
        work.count(iri);
        return work.finish();
    }

    /** @param left the schemes that the concept leaves: what is narrower leaves them too, but no others */
    private Optional<NewRevision> moved(OpenHome home, Session session, ConceptWork work, String one, Set<Value> left,
            Set<Value> schemes) {
        RevisionSummary head = work.concept(one);
        ConceptEdit concept = work.edit(head);
        boolean itself = one.equals(iri);
        List<Value> own = concept.values("inScheme");
        if (!itself && own.stream().noneMatch(left::contains)) {
            return Optional.empty();
        }
        home.writer().requireChange(session, Optional.of(head));
        if (itself) {
            concept.empty("broader").add("broader", under.stream().map(Value.Iri::new).toList());
        }
        if (!schemes.isEmpty()) {
            List<Value> kept = own.stream().filter(value -> !left.contains(value)).toList();
            concept.empty("inScheme").add("inScheme", kept).add("inScheme", schemes);
        }
        return work.after(head, concept.payload());
    }

    private void requireNoCircle(ConceptWork work, ConceptTree tree) {
        RevisionSummary head = work.concept(iri);
        for (String one : under) {
            RevisionSummary broader = work.concept(one);
            if (one.equals(iri) || tree.above(one).contains(iri)) {
                throw ConceptWork.refusal("concept.circle", "label", work.label(head), "under", work.label(broader));
            }
            work.requireVisible(head, broader);
        }
    }

    private static void requireScheme(OpenHome home, Session session, String one) {
        if (!home.records().live(one, session).kind().equals("ConceptScheme")) {
            throw ConceptWork.refusal("concept.noScheme", "iri", one);
        }
    }

    /** Empty when it stays where it is. */
    private Set<Value> schemes(ConceptWork work) {
        Set<Value> schemes = new LinkedHashSet<>();
        scheme.ifPresentOrElse(one -> schemes.add(new Value.Iri(one)), () -> under.forEach(one ->
                schemes.addAll(work.edit(work.concept(one)).values("inScheme"))));
        return schemes.equals(Set.copyOf(work.edit(work.concept(iri)).values("inScheme"))) ? Set.of() : schemes;
    }
}
