package org.practicecommons.operations;

import java.util.Set;
import org.practicecommons.base.Right;

/**
 * Who works with a home on this machine.
 *
 * @param account IRI of the account that is written into every change
 * @param actorName the person's name, or empty
 * @param person IRI of the person's record, or empty
 * @param organisation IRI of the organisation acted for, or empty
 * @param language {@code en}, {@code fr}, or empty for the language of the system
 * @param rights what the account may do
 * @param keepsToOrganisation whether new records are for the organisation acted for only, until somebody publishes them
 */
public record Profile(String account, String actorName, String person, String organisation, String language,
        Set<Right> rights, boolean keepsToOrganisation) {

    public Profile {
        rights = Set.copyOf(rights);
    }

    /** @param chosen {@code en}, {@code fr}, or empty for the language of the system */
    Profile speaking(String chosen) {
        return new Profile(account, actorName, person, organisation, chosen, rights, keepsToOrganisation);
    }
}
