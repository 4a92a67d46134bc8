package org.practicecommons.operations;

import java.time.Instant;

/**
 * Unsaved work kept through a crash, private to this home.
 *
 * @param iri the record; it may have several drafts, when it was opened several times
 * @param editing which of those times
 * @param kind name of its kind
 * @param title what the draft calls it, or empty
 * @param saved when it was kept
 */
public record Draft(String iri, String editing, String kind, String title, Instant saved) {
}
