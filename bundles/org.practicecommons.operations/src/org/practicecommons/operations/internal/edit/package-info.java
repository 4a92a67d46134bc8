/**
 * Changes fields of a record by assignments that people type: {@code title@fr=…}, {@code issues+=label or IRI},
 * {@code end=}. Start at {@link org.practicecommons.operations.internal.edit.Assignment}. Never saves anything: it
 * changes objects in memory, and every mistake is a refusal that says what would have been possible.
 */
package org.practicecommons.operations.internal.edit;
