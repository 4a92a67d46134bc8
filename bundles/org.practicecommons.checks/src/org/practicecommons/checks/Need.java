package org.practicecommons.checks;

/**
 * What a practice needs of another record for a point.
 *
 * @param record its IRI
 */
public record Need(String record, Use use) {

    /** What for. */
    public enum Use {
        /** It has to be there. */
        THERE,
        /** It has to be there; a person must have agreed to be named. */
        NAMED,
        /** It has to be there and to have agreed to be asked for help. */
        ASKED
    }
}
