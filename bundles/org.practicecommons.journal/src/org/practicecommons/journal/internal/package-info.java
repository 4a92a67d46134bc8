/**
 * How journal, private store, projectors and backups do their work. Start at {@code FileJournal}. Nothing here is for
 * other bundles.
 */
package org.practicecommons.journal.internal;
