package org.practicecommons.operations.internal;

import java.util.Set;
import org.practicecommons.operations.Profile;

/** Which organisations, partnerships, networks and people somebody acts for or as, or sees records as, in a home. */
public final class ActingGroups {

    /** Kinds of records that say who belongs to a group. */
    public static final Set<String> BELONGING = Set.of("Partnership", "Membership", "Network");

    private final OpenHome home;

    public ActingGroups(OpenHome home) {
        this.home = home;
    }

    /**
     * Whether rights hang on that record: somebody acts for it or as it, has saved something for it, or records are
     * kept to it.
     */
    public boolean actsHere(String iri) {
        Profile profile = home.profiles().current();
        return profile.organisation().equals(iri) || profile.person().equals(iri) || hasSaved(iri) || keeps(iri);
    }

    private boolean hasSaved(String iri) {
        boolean[] found = {false};
        home.journal().forEach(0, entry -> {
            found[0] = entry.organisation().equals(iri);
            return !found[0];
        });
        return found[0];
    }

    private boolean keeps(String iri) {
        boolean[] found = {false};
        long now = home.journal().last();
        home.projections().ledger(ledger -> {
            ledger.forEachHead(now, "", head -> {
                found[0] = head.isLive() && head.audience().scope().equals(iri);
                return !found[0];
            });
            return null;
        });
        return found[0];
    }
}
