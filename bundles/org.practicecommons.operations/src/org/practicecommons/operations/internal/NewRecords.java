package org.practicecommons.operations.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Which records were added of late. */
public final class NewRecords {

    private final OpenHome home;

    public NewRecords(OpenHome home) {
        this.home = home;
    }

    /** IRIs of the records first saved on that day or later, each with the organisation that was acted for. */
    public Map<String, String> since(LocalDate day) {
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, String> added = new HashMap<>();
        home.journal().forEach(before(begin), entry -> {
            if (!entry.when().isBefore(begin)) {
                entry.revisions().stream().filter(revision -> revision.parents().isEmpty()).forEach(revision ->
                        added.putIfAbsent(revision.record(), entry.organisation()));
            }
            return true;
        });
        return added;
    }

    /** Sequence of the last entry before that time, as far as clocks went forward; 0 when there is none. */
    private long before(Instant time) {
        long low = 0;
        long high = home.journal().last() + 1;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (home.journal().entry(middle).when().isBefore(time)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
