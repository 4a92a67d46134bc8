package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.search.RecordLabel;

/**
 * A concept and where it stands in its vocabulary.
 *
 * @param broader IRIs of the concepts that include it; several where it has several places
 */
public record ConceptPlace(RecordLabel label, List<String> broader) {

    public ConceptPlace {
        broader = List.copyOf(broader);
    }
}
