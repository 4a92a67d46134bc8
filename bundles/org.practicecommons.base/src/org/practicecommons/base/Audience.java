package org.practicecommons.base;

import java.util.Objects;

/**
 * Who may see a record. A record has exactly one audience; all its statements share it.
 *
 * @param level how wide
 * @param scope the IRI of the organisation, partnership or network that the level speaks of; empty for members and
 *     public
 */
public record Audience(Level level, String scope) {

    /** From the narrowest to the widest; {@link Enum#compareTo} therefore tells which of two is narrower. */
    public enum Level { ORGANISATION, PARTNERSHIP, NETWORK, MEMBERS, PUBLIC }

    public static final Audience MEMBERS = new Audience(Level.MEMBERS, "");
    public static final Audience PUBLIC = new Audience(Level.PUBLIC, "");

    public Audience {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(scope, "scope");
        boolean scoped = level.compareTo(Level.MEMBERS) < 0;
        if (scoped == scope.isEmpty()) {
            throw new IllegalArgumentException("audience " + level + " with scope '" + scope + "'");
        }
    }

    public static Audience organisation(String iri) {
        return new Audience(Level.ORGANISATION, iri);
    }

    /** Reads what {@link #toString} writes; throws IllegalArgumentException for anything else. */
    public static Audience parse(String text) {
        int colon = text.indexOf(':');
        String level = colon < 0 ? text : text.substring(0, colon);
        return new Audience(Level.valueOf(level.toUpperCase(java.util.Locale.ROOT)),
                colon < 0 ? "" : text.substring(colon + 1));
    }

    public boolean isPublic() {
        return level == Level.PUBLIC;
    }

    /**
     * Whether everybody in this audience is also in the other one, as far as that can be told without knowing who
     * belongs to which organisation, partnership or network. A change to an audience that is not within the present one
     * widens who may see.
     */
    public boolean isWithin(Audience other) {
        return equals(other) || other.scope.isEmpty() && level.compareTo(other.level) <= 0;
    }

    /** The narrower of two; of two that cannot be told apart so, that of the narrower level, then by scope. */
    public Audience narrower(Audience other) {
        if (isWithin(other) || other.isWithin(this)) {
            return isWithin(other) ? this : other;
        }
        int order = level == other.level ? scope.compareTo(other.scope) : level.compareTo(other.level);
        return order < 0 ? this : other;
    }

    /** {@code public}, {@code members}, {@code organisation:<iri>} …: the form kept in revision headers. */
    @Override
    public String toString() {
        String name = level.name().toLowerCase(java.util.Locale.ROOT);
        return scope.isEmpty() ? name : name + ":" + scope;
    }
}
