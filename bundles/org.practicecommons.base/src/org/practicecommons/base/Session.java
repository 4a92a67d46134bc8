package org.practicecommons.base;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * On whose behalf an operation runs. Every operation takes one; nothing asks "who is the user" in any other way.
 *
 * @param actor IRI of the acting account; empty for the public
 * @param organisation IRI of the organisation acted for; empty when acting for none
 * @param groups IRIs of the organisations, partnerships and networks whose records the actor may see beside those of
 *     the organisation; a home works them out from its records, see docs/visibility.md
 * @param rights what the actor may do
 * @param language the language of answers: a Locale of English or French
 */
public record Session(String actor, String organisation, Set<String> groups, Set<Right> rights, Locale language) {

    public Session {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(organisation, "organisation");
        groups = Set.copyOf(groups);
        rights = Set.copyOf(rights);
        Objects.requireNonNull(language, "language");
    }

    /** Somebody of whom nothing is known: sees what is public, changes nothing. */
    public static Session publicReader(Locale language) {
        return new Session("", "", Set.of(), Set.of(), language);
    }

    /** The same actor, belonging to these groups. */
    public Session within(Set<String> others) {
        return new Session(actor, organisation, others, rights, language);
    }

    public boolean isPublic() {
        return actor.isEmpty();
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Whether there is no record, of whatever audience, that this session may not see. */
    public boolean seesEverything() {
        return has(Right.ADMINISTER);
    }

    /**
     * The one answer to "may this session see a record of that audience". Every read path asks here, and no other place
     * decides.
     */
    public boolean maySee(Audience audience) {
        return switch (audience.level()) {
            case PUBLIC -> true;
            case MEMBERS -> !isPublic();
            case ORGANISATION, PARTNERSHIP, NETWORK -> seesEverything()
                    || audience.scope().equals(organisation) || groups.contains(audience.scope());
        };
    }
}
