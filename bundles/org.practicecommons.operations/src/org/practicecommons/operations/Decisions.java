package org.practicecommons.operations;

import java.util.Set;

/**
 * What somebody has chosen where two people had changed the same. A collision of which nothing was decided, or that has
 * changed since, comes back again.
 *
 * @param mine collisions in which the values of this save stay
 * @param theirs collisions in which those of the present head do
 */
public record Decisions(Set<Collision> mine, Set<Collision> theirs) {

    public static final Decisions NONE = new Decisions(Set.of(), Set.of());

    public Decisions {
        mine = Set.copyOf(mine);
        theirs = Set.copyOf(theirs);
    }
}
