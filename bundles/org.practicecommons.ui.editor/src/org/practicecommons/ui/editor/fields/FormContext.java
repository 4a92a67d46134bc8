package org.practicecommons.ui.editor.fields;

import java.util.function.Consumer;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.model.EditSession;

/**
 * What field widgets need of the editor around them.
 *
 * @param session the record being edited
 * @param workplace for completion and labels
 * @param open opens another record
 * @param relayout called when a widget has become taller or shorter
 */
public record FormContext(EditSession session, Workplace workplace, Consumer<RecordRef> open, Runnable relayout) {
}
