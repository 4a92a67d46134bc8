package org.practicecommons.checks;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.model.RecordModel;

/**
 * One thing that can be wrong with a record. A check is one small class that keeps nothing between records. It is a
 * service: {@code components.xml} beside this class lists those of the product, and any other bundle may register more.
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

    /** This check, made ready for one model; asked once for each home that is opened. */
    default Check on(RecordModel model) {
        return this;
    }

    /** @return empty when all is well; each finding's {@code where} is the IRI of the record or the part */
    List<Finding> check(CheckedRecord record, Surroundings around);
}
