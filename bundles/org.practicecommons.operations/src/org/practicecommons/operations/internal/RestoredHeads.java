package org.practicecommons.operations.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Audience;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.search.RevisionSummary;

/**
 * Keeps a restore from losing records that named somebody who was erased since. The backup's newest revision of such a
 * record is erased with the name in it; it gets what the home said before the restore, else the newest revision that is
 * left. A record of which nothing is left ends as deleted.
 */
public final class RestoredHeads {

    /** What a home said of the records that an erasure touched. */
    public record Carried(Map<String, State> states) {

        public static final Carried NOTHING = new Carried(Map.of());

        record State(Audience audience, Optional<Payload> payload) {
        }
    }

    private RestoredHeads() {
    }

    /** Read it before the restore. */
    public static Carried of(OpenHome home) {
        Map<String, Carried.State> states = new HashMap<>();
        for (String record : erased(home)) {
            home.projections().ledger(ledger -> ledger.head(record)).ifPresent(head -> states.put(record,
                    new Carried.State(head.audience(), head.deleted() ? Optional.empty()
                            : home.records().whole(head))));
        }
        return new Carried(states);
    }

    /** Mends the restored home. */
    public static void mend(OpenHome home, Carried carried) {
        List<NewRevision> mended = new ArrayList<>();
        for (String record : erased(home)) {
            home.projections().ledger(ledger -> ledger.head(record))
                    .filter(head -> !head.deleted() && home.records().whole(head).isEmpty())
                    .ifPresent(head -> mended.add(next(home, head, carried.states().get(record))));
        }
        if (!mended.isEmpty()) {
            home.writer().append(home.writer().change(home.profiles().session(), "", mended));
        }
    }

    private static NewRevision next(OpenHome home, RevisionSummary head, Carried.State before) {
        Optional<Payload> payload = before != null ? before.payload() : newestLeft(home, head.record());
        Audience audience = before != null && before.audience().isWithin(head.audience()) ? before.audience()
                : head.audience();
        return new NewRevision(head.record(), List.of(head.id()), audience, payload.isEmpty(),
                payload.orElse(Payload.EMPTY).bytes());
    }

    private static Optional<Payload> newestLeft(OpenHome home, String record) {
        return home.projections().ledger(ledger -> ledger.history(record)).stream()
                .flatMap(revision -> home.records().whole(revision).stream())
                .filter(payload -> !payload.isEmpty()).findFirst();
    }

    private static Set<String> erased(OpenHome home) {
        Set<String> records = new LinkedHashSet<>();
        home.journal().forEach(0, entry -> {
            for (Erasure.Target target : entry.erased()) {
                home.projections().ledger(ledger -> ledger.revision(target.revision()))
                        .map(RevisionSummary::record).ifPresent(records::add);
            }
            return true;
        });
        return records;
    }
}
