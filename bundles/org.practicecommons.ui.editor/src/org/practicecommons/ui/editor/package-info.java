/**
 * The form editor, built from the model.
 */
package org.practicecommons.ui.editor;
