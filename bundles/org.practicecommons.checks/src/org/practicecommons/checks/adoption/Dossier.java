package org.practicecommons.checks.adoption;

import java.util.List;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;

/**
 * Whether a practice can be taken over by one adopter: the answers to a set of questions, weighed.
 *
 * @param adoption the record that it is about
 * @param set the questions; version says which
 * @param whole over all questions
 * @param constructs in the order of the questions; sides of the matter, and each side's parts after it
 * @param questions in their order
 * @param suggestions a step for each gap that none closes, the gap that weighs most first
 */
public record Dossier(Mentioned adoption, Mentioned set, String version, Weighed whole, List<Construct> constructs,
        List<DossierQuestion> questions, List<Suggestion> suggestions) {

    public Dossier {
        constructs = List.copyOf(constructs);
        questions = List.copyOf(questions);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * @param iri a concept
     * @param side IRI of the side of the matter to which it belongs; empty for a side itself
     */
    public record Construct(String iri, Localised name, String side, Weighed weighed) {
    }

    /**
     * A step to take before the practice is taken over.
     *
     * @param question IRI of the question that it answers to
     * @param step what to do, in each language in which the question advises
     */
    public record Suggestion(String question, Localised name, List<LangText> step) {

        public Suggestion {
            step = List.copyOf(step);
        }
    }

    public List<DossierQuestion> open() {
        return questions.stream().filter(DossierQuestion::isOpen).toList();
    }
}
