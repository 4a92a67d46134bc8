package org.practicecommons.ui.editor;

import org.eclipse.swt.widgets.Control;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.LoadDraft;
import org.practicecommons.operations.OpenRecord;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;

/** Fetches the record of an editor; a record that was never saved may still have a draft. */
final class RecordLoading {

    /** What came of it, told on the window's thread. */
    interface Outcome {

        void opened(EditableRecord record);

        void onlyDraft(EditableRecord record);

        void refused(Refusal refusal);
    }

    private final Workplace workplace;
    private final RecordRef ref;
    private final Control owner;

    RecordLoading(Workplace workplace, RecordRef ref, Control owner) {
        this.workplace = workplace;
        this.ref = ref;
        this.owner = owner;
    }

    void start(Outcome outcome) {
        OperationJob.of(workplace, RecordEditor.WORDS.say("editor.opening"), new OpenRecord(ref.iri()))
                .in(owner).then(outcome::opened).otherwise(refusal -> draftInstead(refusal, outcome)).start();
    }

    private void draftInstead(Refusal refusal, Outcome outcome) {
        if (refusal.reason() != Refusal.Reason.NOT_FOUND) {
            outcome.refused(refusal);
            return;
        }
        OperationJob.of(workplace, RecordEditor.WORDS.say("editor.opening"), new LoadDraft(ref.iri()))
                .in(owner).otherwise(outcome::refused)
                .then(draft -> draft.ifPresentOrElse(outcome::onlyDraft, () -> outcome.refused(refusal))).start();
    }
}
