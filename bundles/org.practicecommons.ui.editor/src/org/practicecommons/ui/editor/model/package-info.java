/**
 * What an open editor knows besides its widgets: the record, its changes with undo and redo, the language being written
 * and what cannot be understood yet. Start at {@link org.practicecommons.ui.editor.model.EditSession}. No widget here.
 */
package org.practicecommons.ui.editor.model;
