package org.practicecommons.operations;

import java.util.List;
import java.util.Map;
import org.practicecommons.base.Report;

/**
 * What came of a change of concepts or, of a dry run, what would come of it.
 *
 * @param activity by which all of it can be taken back; empty when nothing was written
 * @param uses how many records use the concept, by name of their kind, as far as the session may see them
 * @param notAllowed how many of these the session may not change; they keep the concept
 * @param changed how many records were written, or would be: users of the concept and concepts
 * @param created IRIs of the concepts that are new, in the order asked for; empty for a dry run
 * @param report what the user should know
 */
public record ConceptChange(String activity, Map<String, Long> uses, long notAllowed, long changed,
        List<String> created, Report report) {

    /** How many records use the concept. */
    public long used() {
        return uses.values().stream().mapToLong(Long::longValue).sum();
    }
}
