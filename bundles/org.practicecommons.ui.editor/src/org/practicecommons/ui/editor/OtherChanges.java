package org.practicecommons.ui.editor;

import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.OpenRecord;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.model.EditSession;

/**
 * Follows what others do to the record while it is open: a form in which nothing was written shows the new state at
 * once; one with unsaved text is left alone and says so, because the save will merge.
 */
final class OtherChanges {

    private final Workplace workplace;
    private final EditSession session;
    private final RecordForm form;

    OtherChanges(Workplace workplace, EditSession session, RecordForm form) {
        this.workplace = workplace;
        this.session = session;
        this.form = form;
    }

    void watch() {
        workplace.watch(form, changed -> {
            String iri = session.record().iri();
            if (!session.record().isNew() && (changed.isEmpty() || changed.contains(iri))) {
                OperationJob.of(workplace, RecordEditor.WORDS.say("editor.opening"), new OpenRecord(iri)).in(form)
                        .quiet()
                        .then(this::changed).otherwise(refusal -> form.say(RecordEditor.WORDS.say("other.gone")))
                                .start();
            }
        });
    }

    private void changed(EditableRecord present) {
        if (present.base().equals(session.record().base())) {
            return; // that was this form's own save
        }
        if (!present.iri().equals(session.record().iri())) {
            form.say(RecordEditor.WORDS.say("other.merged"));
            return;
        }
        if (session.isDirty()) {
            form.say(RecordEditor.WORDS.say("other.saved"));
        } else {
            session.replace(present, false);
        }
    }
}
