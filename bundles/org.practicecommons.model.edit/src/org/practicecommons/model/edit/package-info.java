/**
 * Editing of records with undo and redo, for whatever head shows them.
 *
 * <p>Start at {@link org.practicecommons.model.edit.RecordEditing}. Works reflectively on any package that
 * {@link org.practicecommons.model.RecordModel} understands. It never resolves a reference to another record, never
 * touches a home and knows no widget.
 */
package org.practicecommons.model.edit;
