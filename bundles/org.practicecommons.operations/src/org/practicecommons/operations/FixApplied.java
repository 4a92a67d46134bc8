package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Fix;

/**
 * What a fix has changed, or would.
 *
 * @param record IRI of the record that is changed or started
 * @param saved empty when it was only tried
 */
public record FixApplied(Fix fix, String record, List<FieldDifference> differences, Optional<SaveResult> saved) {
}
