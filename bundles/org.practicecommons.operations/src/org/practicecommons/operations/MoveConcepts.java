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
 * Moves concepts from one place of their vocabulary to another, all of them or none, as one activity. A concept that
 * has other broader ones keeps these; at the top it has none. What is narrower goes with it. Under something that is
 * narrower than itself, through any number of steps, it is refused.
 */
public final class MoveConcepts extends Operation<ConceptChange> {

    private final List<Move> moves;
    private final Optional<String> under;
    private final String why;

    /**
     * One concept to move.
     *
     * @param from the broader concept that it leaves; empty where it stands at the top
     */
    public record Move(String concept, Optional<String> from) {
    }

    /** @param under the broader concept; empty for the top */
    public MoveConcepts(List<Move> moves, Optional<String> under, String why) {
        this.moves = List.copyOf(moves);
        this.under = under;
        this.why = why;
    }

    @Override
    ConceptChange execute(OpenHome home, Session session, Progress progress) {
        ConceptWork work = new ConceptWork(home, session, why, false, progress);
        Set<String> above = under.map(new ConceptTree(home, session)::above).orElse(Set.of());
        home.writer().alone(() -> {
            List<NewRevision> revisions = new ArrayList<>();
            for (String concept : moves.stream().map(Move::concept).distinct().toList()) {
                RevisionSummary head = work.concept(concept);
                home.writer().requireChange(session, Optional.of(head));
                under.ifPresent(one -> requirePlace(work, head, work.concept(one), above));
                work.after(head, moved(work.edit(head)).payload()).ifPresent(revisions::add);
            }
            work.write(revisions);
            return null;
        });
        return work.finish();
    }

    private static void requirePlace(ConceptWork work, RevisionSummary head, RevisionSummary under,
            Set<String> above) {
        if (head.record().equals(under.record()) || above.contains(head.record())) {
            throw ConceptWork.refusal("concept.circle", "label", work.label(head), "under", work.label(under));
        }
        work.requireVisible(head, under);
    }

    private ConceptEdit moved(ConceptEdit concept) {
        Set<String> broader = new LinkedHashSet<>(under.isPresent() ? concept.iris("broader") : List.of());
        moves.stream().filter(move -> move.concept().equals(concept.iri())).flatMap(move -> move.from().stream())
                .forEach(broader::remove);
        under.ifPresent(broader::add);
        return concept.empty("broader").add("broader", broader.stream().map(Value.Iri::new).toList());
    }
}
