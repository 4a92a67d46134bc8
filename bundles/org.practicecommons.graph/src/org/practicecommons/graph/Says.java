package org.practicecommons.graph;

import java.util.List;

/**
 * What a record or part says, by the names of its fields, however it is held. A field that the model does not have says
 * nothing.
 */
public interface Says {

    boolean says(String field);

    /** The IRIs to which a reference points. */
    List<String> targets(String field);

    /** In no order. */
    List<? extends Says> parts(String field);
}
