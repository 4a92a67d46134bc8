package org.practicecommons.checks.adoption;

import java.util.List;
import org.practicecommons.base.Localised;

/**
 * One question of a dossier and what those who adopt answered.
 *
 * @param iri the criterion
 * @param number its place in the set, from 1
 * @param name in a word or two
 * @param question what to ask
 * @param construct IRI of the construct, or empty
 * @param answer {@code yes}, {@code partly}, {@code no} or {@code unknown}; empty when it has none
 * @param note why; empty words when nobody said
 * @param source the documents it comes from; empty words when it names none
 * @param place where in them; empty words when it does not say
 * @param steps titles of the adaptations that close the gap
 */
public record DossierQuestion(String iri, int number, Localised name, Localised question, String construct,
        double weight, String answer, Localised note, Localised source, Localised place,
        List<Localised> steps) {

    public DossierQuestion {
        steps = List.copyOf(steps);
    }

    /** Whether it has no answer, or an honest “not known”. */
    public boolean isOpen() {
        return answer.isEmpty() || answer.equals("unknown");
    }

    /** Whether something stands in the way, for which nobody has planned a step. */
    public boolean isGap() {
        return (answer.equals("no") || answer.equals("partly")) && steps.isEmpty();
    }

    Weighed weighed() {
        double gained = answer.equals("yes") ? weight : answer.equals("partly") ? weight / 2 : 0;
        return new Weighed(gained, isOpen() ? 0 : weight, weight);
    }
}
