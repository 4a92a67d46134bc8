/**
 * Records as tables, one for each kind and part kind: the columns come from the model, the cells keep every character.
 *
 * <p>Start at {@link org.practicecommons.exchange.internal.table.RecordRows}, which both ways share: it says what of a
 * record stands in which cell, and what no cell can hold and is therefore kept as a statement. {@code docs/tables.md}
 * describes the tables for those who read or fill them. This package names no kind and no field of the model.
 */
package org.practicecommons.exchange.internal.table;
