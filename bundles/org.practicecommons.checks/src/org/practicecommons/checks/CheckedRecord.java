package org.practicecommons.checks;

import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordObject;

/**
 * A record under check, in both of its forms; changing one is no use.
 *
 * @param payload what it says, statement by statement
 * @param object the same as an object
 */
public record CheckedRecord(Payload payload, RecordObject object) {

    public String iri() {
        return object.iri();
    }
}
