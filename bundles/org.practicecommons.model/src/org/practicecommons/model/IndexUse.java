package org.practicecommons.model;

/** How search uses a field. */
public enum IndexUse {
    /** Names the record or part in lists; one field for each kind. In search, words in it count most. */
    TITLE,
    /** Its words are searched. */
    TEXT,
    /** It is matched as a whole. */
    KEYWORD,
    /** It is matched and sorted as a date. */
    DATE,
    /** It is matched and sorted as a number. */
    NUMBER,
    /** It is not searched. */
    NONE
}
