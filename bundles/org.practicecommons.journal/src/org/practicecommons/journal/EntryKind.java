package org.practicecommons.journal;

/** What an entry of the journal is about. The names are part of the format and are never changed. */
public enum EntryKind {
    /** New revisions of one or more records. */
    CHANGE,
    /** Closes an activity of several change sets: an import, a bulk edit, a merge. */
    ACTIVITY_END,
    /** New revisions that widen who may see their records. */
    PUBLISH,
    /** Blanks payloads, reasons and attachments; written by {@link Journal#erase} only. */
    ERASURE,
    /** The home was made, or restored from a backup: it is another incarnation from here on. */
    INCARNATION
}
