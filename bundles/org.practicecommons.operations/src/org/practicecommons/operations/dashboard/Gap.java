package org.practicecommons.operations.dashboard;

import java.util.List;
import org.practicecommons.base.Message;

/**
 * Something about which there is hardly any practice, so that a call for practices may be worth while.
 *
 * @param key IRI of a concept, or the id of an emerging issue; {@link org.practicecommons.operations.CallForGap} knows
 *     it
 * @param field in which a practice or a call would name it; empty for an emerging issue
 * @param evidence why it is thought to be one, in sentences
 * @param called whether a call for it is planned or open
 */
public record Gap(String key, String label, String field, List<Message> evidence, boolean called) {

    public Gap {
        evidence = List.copyOf(evidence);
    }
}
