package org.practicecommons.ui.editor.fields;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.model.EditSession;

/**
 * What field widgets need of the editor around them.
 *
 * @param session the record being edited
 * @param workplace for completion and labels
 * @param open opens another record
 * @param mend carries out what mends a finding
 * @param say shows a sentence in the bar above the form
 * @param relayout called when a widget has become taller or shorter
 * @param asking whether fields are shown as the questions of the short form instead of by their labels
 * @param only the language in which texts are shown; empty for the one that is being written
 */
public record FormContext(EditSession session, Workplace workplace, Consumer<RecordRef> open,
        BiConsumer<Finding, Fix> mend, Consumer<String> say, Runnable relayout, boolean asking, String only) {

    /** The same for one widget. */
    public FormContext relayingOut(Runnable widget) {
        return new FormContext(session, workplace, open, mend, say, widget, asking, only);
    }

    /** The same for texts in one language, whichever is being written. */
    FormContext in(String language) {
        return new FormContext(session, workplace, open, mend, say, relayout, asking, language);
    }

    /** The language in which texts are shown. */
    String language() {
        return only.isEmpty() ? session.language() : only;
    }
}
