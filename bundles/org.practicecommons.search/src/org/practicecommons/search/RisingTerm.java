package org.practicecommons.search;

import java.util.List;
import org.practicecommons.base.LangText;

/**
 * A word, or words that stand together, that new records say more often than older ones, and that name nothing yet.
 *
 * @param text as it is written most often, in small letters
 * @param records how many of the new records say it
 * @param organisations how many organisations these come from
 * @param before how many of the older records say it
 * @param likelihood how unlikely that is by chance: the log-likelihood ratio G² of Dunning, "Accurate Methods for the
 *     Statistics of Surprise and Coincidence", Computational Linguistics 19(1), 1993
 * @param where the new records, by IRI
 */
public record RisingTerm(LangText text, int records, int organisations, long before, double likelihood,
        List<String> where) {

    public RisingTerm {
        where = List.copyOf(where);
    }
}
