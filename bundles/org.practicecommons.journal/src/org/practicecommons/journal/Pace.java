package org.practicecommons.journal;

import java.time.Duration;

/**
 * When a projection follows. It is never later than a reader who waits for it.
 *
 * @param idle how long the journal must have been quiet
 * @param waiting number of waiting revisions at which it follows at once
 * @param batch the most that one commit holds
 */
public record Pace(Duration idle, int waiting, int batch) {

    public static final Pace AT_ONCE = new Pace(Duration.ZERO, 20_000, 20_000);
    public static final Pace SOON = new Pace(Duration.ofMillis(200), 20_000, 20_000);
    /** For work that takes a while for each revision: after an import, not beside it; seen as far as it is. */
    public static final Pace SLOW = new Pace(Duration.ofSeconds(3), Integer.MAX_VALUE, 16);
    public static final Pace BATCHED = new Pace(Duration.ofSeconds(2), 20_000, 20_000);
}
