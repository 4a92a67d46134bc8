package org.practicecommons.checks;

import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.RecordModel;

/**
 * A record under check, in both of its forms; changing one is no use.
 *
 * @param payload what it says, statement by statement
 * @param object the same as an object
 */
public record CheckedRecord(RecordModel model, Payload payload, RecordObject object) {

    public String iri() {
        return object.iri();
    }

    /** Whether it is of the kind with that name. */
    public boolean is(String kind) {
        return object.kind().name().equals(kind);
    }

    /** The same by the names of its fields. */
    public Told told() {
        return new Told(model, object.root());
    }
}
