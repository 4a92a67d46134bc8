package org.practicecommons.checks.adoption;

import java.util.List;
import org.practicecommons.base.Message;

/**
 * What one adoption adds to the standing of a practice, and why.
 *
 * @param group number of the independent adopter to which it belongs, from 1; adoptions by people who are tied to each
 *     other have one number and count once. 0 when it does not count
 * @param reasons why it does not count, each with what would help; or with whom it counts together
 */
public record AdoptionVerdict(Mentioned adoption, Mentioned adopter, AdoptionResult result, int group,
        List<Message> reasons) {

    public AdoptionVerdict {
        reasons = List.copyOf(reasons);
    }

    public boolean counts() {
        return group > 0;
    }
}
