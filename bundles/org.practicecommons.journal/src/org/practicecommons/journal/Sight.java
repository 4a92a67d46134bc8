package org.practicecommons.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.practicecommons.base.Audience;

/**
 * Who may see a companion, as far as it can be told when it is written.
 *
 * @param audience empty for nobody
 * @param until the last day (in UTC) on which this is so; empty when no day changes it
 */
public record Sight(Optional<Audience> audience, Optional<LocalDate> until) {

    /** Nobody, whatever day it is. */
    public static final Sight NOBODY = new Sight(Optional.empty(), Optional.empty());

    public static Sight of(Audience audience) {
        return new Sight(Optional.of(audience), Optional.empty());
    }
}
