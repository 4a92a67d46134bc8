package org.practicecommons.checks.adoption;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicecommons.base.Message;

/**
 * An adoption while it is weighed.
 *
 * @param whole the organisation to which the adopter belongs, as a whole
 * @param partnerships those in which the whole takes part, with the wholes in each
 * @param hands by whose word it counts
 * @param proofs the evidence that holds
 * @param tie what ties the adopter to those behind the practice, so that it cannot speak for it
 * @param others further reasons why it does not count
 */
record Candidate(Mentioned adoption, Mentioned adopter, String whole, AdoptionResult result,
        Map<String, Set<String>> partnerships, Set<String> hands, Set<String> proofs, Optional<Message> tie,
        List<Message> others) {

    boolean counts() {
        return tie.isEmpty() && others.isEmpty();
    }

    boolean speaksFor() {
        return counts() && result != AdoptionResult.DID_NOT_WORK;
    }

    /** Whether it would speak for the practice but for its tie: then it still ties others to each other. */
    boolean ties() {
        return others.isEmpty() && result != AdoptionResult.DID_NOT_WORK;
    }

    /** Why it does not count; empty when it does. */
    List<Message> reasons() {
        return Stream.concat(tie.stream(), others.stream()).toList();
    }

    /** Whether two adopters are so close that they count once. */
    boolean isTiedTo(Candidate other, Organisations organisations, Rings rings) {
        return whole.equals(other.whole) || rings.join(whole, other.whole)
                || !Collections.disjoint(partnerships.keySet(), other.partnerships.keySet())
                || !Collections.disjoint(hands, other.hands) || !Collections.disjoint(proofs, other.proofs)
                || organisations.twins(whole, other.whole) || organisations.twins(adopter.iri(), other.adopter.iri());
    }

    AdoptionVerdict verdict(int group, List<Message> because) {
        return new AdoptionVerdict(adoption, adopter, result, group, because);
    }
}
