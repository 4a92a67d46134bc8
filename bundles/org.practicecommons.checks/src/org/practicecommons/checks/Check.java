package org.practicecommons.checks;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;

/**
 * One thing that can be wrong with a record. A check is one small class that keeps nothing between records; it is found
 * as a service or listed in {@link Checks}.
 */
public interface Check {

    /** Stable; begins the codes of its findings. */
    String id();

    /** How bad it is at worst. */
    Finding.Severity severity();

    /** A few words. */
    Message title();

    /** Why it matters and how to mend it. */
    Message explanation();

    /** @return empty when all is well; each finding's {@code where} is the IRI of the record or the part */
    List<Finding> check(CheckedRecord record, Surroundings around);
}
