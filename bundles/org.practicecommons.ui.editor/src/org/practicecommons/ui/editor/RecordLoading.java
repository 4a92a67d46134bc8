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

        /** What was kept, unsaved. */
        void unsaved(EditableRecord record);

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

    /** @param kept whether to start from unsaved text, if any was kept */
    void start(boolean kept, Outcome outcome) {
        if (kept) {
            draft(outcome, () -> open(outcome));
        } else {
            open(outcome);
        }
    }

    private void open(Outcome outcome) {
        OperationJob.of(workplace, RecordEditor.WORDS.say("editor.opening"), new OpenRecord(ref.iri()))
                .in(owner).then(outcome::opened).otherwise(refusal -> {
                    if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
                        draft(outcome, () -> outcome.refused(refusal));
                    } else {
                        outcome.refused(refusal);
                    }
                }).start();
    }

    private void draft(Outcome outcome, Runnable none) {
        OperationJob.of(workplace, RecordEditor.WORDS.say("editor.opening"), new LoadDraft(ref.iri()))
                .in(owner).otherwise(outcome::refused)
                .then(draft -> draft.ifPresentOrElse(outcome::unsaved, none)).start();
    }
}
