package org.practicecommons.ui.editor;

import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.OpenRecord;
import org.practicecommons.ui.Asking;
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
    private final Asking asking = new Asking();

    OtherChanges(Workplace workplace, EditSession session, RecordForm form) {
        this.workplace = workplace;
        this.session = session;
        this.form = form;
    }

    void watch() {
        workplace.watch(form, changed -> {
            if (!session.record().isNew() && (changed.isEmpty() || changed.contains(session.record().iri()))) {
                look();
            }
        });
    }

    private void look() {
        EditableRecord before = session.record();
        asking.ask(OperationJob.of(workplace, RecordEditor.WORDS.say("editor.opening"), new OpenRecord(before.iri()))
                .in(form).quiet().then(present -> changed(before, present))
                .otherwise(refusal -> form.say(RecordEditor.WORDS.say("other.gone"))));
    }

    private void changed(EditableRecord before, EditableRecord present) {
        if (!before.base().equals(session.record().base())) {
            look(); // the form was saved meanwhile: what was found may be older
            return;
        }
        if (present.base().equals(before.base())) {
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
