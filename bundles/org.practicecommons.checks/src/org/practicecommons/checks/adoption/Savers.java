package org.practicecommons.checks.adoption;

import java.util.Set;
import org.practicecommons.graph.RecordObject;

/** Who stands behind what a record says. */
@FunctionalInterface
public interface Savers {

    /**
     * Those who saved a revision of the record that says of the properties what it says now. Who has only corrected a
     * comma elsewhere since does not take their place.
     *
     * @param fields names of fields of the record's kind
     */
    Set<Saver> of(RecordObject record, Set<String> fields);

    /**
     * @param actor IRI of the account
     * @param organisation IRI of the organisation for which it acted, or empty
     */
    record Saver(String actor, String organisation) {
    }
}
