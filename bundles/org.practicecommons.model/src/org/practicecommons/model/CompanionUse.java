package org.practicecommons.model;

/** Whether what a field says is kept beside the record, with an audience of its own. */
public enum CompanionUse {
    /** It is seen by whoever sees the record. */
    NONE,
    /** A reference of a part: the part may be shown as long as the record that it points to, a consent, holds. */
    CONSENT,
    /** What the field says is for the record's own organisation. */
    CONFIDENTIAL
}
