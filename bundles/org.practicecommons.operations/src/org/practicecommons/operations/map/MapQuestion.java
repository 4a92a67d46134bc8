package org.practicecommons.operations.map;

/** What a map is to show. */
public sealed interface MapQuestion {

    /** What a record refers to and what refers to it. @param steps how far from it, 1 or 2 */
    record Around(String iri, int steps) implements MapQuestion {
    }

    /**
     * Organisations with the partnerships and networks that they are members of, by cluster.
     *
     * @param network IRI of the network whose members it keeps to; blank for all
     */
    record Whole(String network) implements MapQuestion {
    }

    /**
     * Organisations that work on the same and do not know each other.
     *
     * @param organisation IRI of one of them; blank for all
     */
    record Strangers(String organisation) implements MapQuestion {
    }

    /** Where a practice comes from and where it went. */
    record Spread(String practice) implements MapQuestion {
    }
}
