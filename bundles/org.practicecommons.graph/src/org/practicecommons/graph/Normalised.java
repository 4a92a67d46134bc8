package org.practicecommons.graph;

import java.util.List;
import org.practicecommons.base.Finding;

/**
 * A payload and what had to be done to statements to get there.
 *
 * @param findings one INFO for each change of form, one WARNING for each literal that is not of its datatype and was
 *     kept as it is; empty when the statements were canonical already
 */
public record Normalised(Payload payload, List<Finding> findings) {

    public Normalised {
        findings = List.copyOf(findings);
    }
}
