package org.practicecommons.operations;

import org.practicecommons.search.RevisionSummary;

/**
 * One line of a record's history.
 *
 * @param why the reason given, or empty
 * @param actorLabel name of who did it, as far as the session may see it
 * @param erased whether the content was erased and cannot be shown any more
 */
public record HistoryItem(RevisionSummary revision, String why, String actorLabel, boolean erased) {
}
