/**
 * The form editor of all kinds, built from the model: header, languages, sections, fields, saving with a reason, drafts
 * and collisions. Start at {@link org.practicecommons.ui.editor.RecordEditor}. It knows no kind by name, and reads and
 * writes records through operations only.
 */
package org.practicecommons.ui.editor;
