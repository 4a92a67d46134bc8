package org.practicecommons.base;

/** What an actor may do beyond reading what its audience allows. */
public enum Right {
    /** Add and change records of the organisation acted for. */
    CONTRIBUTE,
    /** Change and delete records of any organisation, import, merge, revert. */
    CURATE,
    /** Widen who may see a record. */
    PUBLISH,
    /** Erase, back up, restore, rebuild; see everything that the home keeps. */
    ADMINISTER
}
