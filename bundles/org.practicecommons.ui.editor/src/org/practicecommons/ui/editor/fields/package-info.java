/**
 * One widget for each type of field, made by {@link org.practicecommons.ui.editor.fields.FieldWidgets}. Start at
 * {@link org.practicecommons.ui.editor.fields.FieldWidget}. A widget shows what the record says and changes it through
 * the {@link org.practicecommons.ui.editor.model.EditSession} only.
 */
package org.practicecommons.ui.editor.fields;
