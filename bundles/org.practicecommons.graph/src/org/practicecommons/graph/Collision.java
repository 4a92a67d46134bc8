package org.practicecommons.graph;

import java.util.Set;

/**
 * A property of which two people gave two different values where there can be one only. Somebody has to choose.
 *
 * @param language of the texts; empty where the property has one value for all languages
 * @param base what both started from; empty when there was nothing
 */
public record Collision(String subject, String predicate, String language, Set<Value> base, Set<Value> mine,
        Set<Value> theirs) {

    public Collision {
        base = Set.copyOf(base);
        mine = Set.copyOf(mine);
        theirs = Set.copyOf(theirs);
    }
}
