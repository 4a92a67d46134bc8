/**
 * The truth of a home and what keeps it: the journal of change sets, erasure, attachments, the private store, the
 * projectors that make disposable projections follow, backup and restore.
 *
 * <p>Start at {@link org.practicecommons.journal.HomeDirectory}, then {@link org.practicecommons.journal.Journal}. The
 * format is described in {@code docs/journal-format.md}. This package never looks into a payload, and never touches a
 * file of a home but through {@link org.practicecommons.journal.Storage}.
 */
package org.practicecommons.journal;
