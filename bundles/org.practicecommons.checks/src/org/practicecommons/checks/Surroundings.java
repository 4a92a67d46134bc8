package org.practicecommons.checks;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.RecordObject;

/** What a check may know of other records: those that the one who asked for the check may see. */
public interface Surroundings {

    /** Name of the record's kind; empty when there is no such record. */
    Optional<String> kindOf(String iri);

    /** Empty when there is no such record. */
    List<LangText> labelsOf(String iri);

    Optional<RecordObject> read(String iri);
}
