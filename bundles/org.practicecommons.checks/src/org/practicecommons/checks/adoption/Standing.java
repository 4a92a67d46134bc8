package org.practicecommons.checks.adoption;

import java.util.List;
import org.practicecommons.base.Message;

/**
 * How far a practice has proven itself, worked out from its adoptions at the moment of asking and kept nowhere.
 *
 * @param iri the practice
 * @param worked independent adopters for whom it worked
 * @param mixed independent adopters with results both ways
 * @param failed independent adopters for whom it did not work; each takes one of those away for whom it worked
 * @param adoptions all that can be seen, those that count first
 * @param missing what the next level needs; empty at the top
 */
public record Standing(String iri, StandingLevel level, int worked, int mixed, int failed,
        List<AdoptionVerdict> adoptions, List<Message> missing) {

    /** Independent adopters, failures taken off, from which a practice is good: it works outside its first home. */
    public static final int GOOD_FROM = 1;
    /** The same for proven: more than one lucky place, and more than two who might happen to be alike. */
    public static final int PROVEN_FROM = 3;

    public Standing {
        adoptions = List.copyOf(adoptions);
        missing = List.copyOf(missing);
    }

    static StandingLevel level(int worked, int failed) {
        int left = worked - failed;
        return left >= PROVEN_FROM ? StandingLevel.PROVEN : left >= GOOD_FROM ? StandingLevel.GOOD
                : left >= 0 ? StandingLevel.PROMISING : StandingLevel.CONTESTED;
    }

    /** The level and its figures in a sentence. */
    public Message sentence() {
        return Message.of(Standing.class, "standing.level." + level.name().toLowerCase(java.util.Locale.ROOT),
                "worked", worked, "mixed", mixed, "failed", failed);
    }
}
