package org.practicecommons.checks.adoption;

/** What an adoption says of how it went. */
public enum AdoptionResult {
    /** Things are better for it. */
    WORKED,
    /** Some things are better and some worse, or it helped and was given up all the same. */
    MIXED,
    /** Things are as before, or worse. */
    DID_NOT_WORK,
    /** It does not say yet. */
    OPEN
}
