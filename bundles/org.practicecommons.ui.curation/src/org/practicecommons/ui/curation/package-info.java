/**
 * Putting in order: the history of a record with differences and revert
 * ({@link org.practicecommons.ui.curation.HistoryView}), and what the checks have found
 * ({@link org.practicecommons.ui.curation.ProblemsView}). Both follow whichever record is selected. Nothing is judged
 * here: checks and differences come from operations.
 */
package org.practicecommons.ui.curation;
