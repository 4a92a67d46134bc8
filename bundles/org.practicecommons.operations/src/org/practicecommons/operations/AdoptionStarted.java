package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Audience;

/**
 * What an adoption begins with.
 *
 * @param adoption IRI of the record of the adoption
 * @param practice IRI of the adopter's own practice; empty when none was asked for
 * @param audience who may see both
 */
public record AdoptionStarted(String adoption, Optional<String> practice, Audience audience) {
}
