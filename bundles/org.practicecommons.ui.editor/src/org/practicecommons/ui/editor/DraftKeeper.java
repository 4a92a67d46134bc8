package org.practicecommons.ui.editor;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.operations.DiscardDraft;
import org.practicecommons.operations.Draft;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.ListDrafts;
import org.practicecommons.operations.LoadDraft;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.SaveDraft;
import org.practicecommons.ui.Moments;
import org.practicecommons.ui.OneByOne;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.widgets.Debounce;

/**
 * Keeps what is not saved yet, a moment after typing pauses, and offers it again when the record is opened after a
 * crash. Drafts of one editor are written one after the other, so that the last one wins.
 */
final class DraftKeeper implements EditSession.Listener {

    private static final int PAUSE_MILLIS = 1000;

    private final Workplace workplace;
    private final EditSession session;
    private final RecordForm form;
    private final Debounce pause;
    private final OneByOne oneByOne = new OneByOne();
    /** What the draft of this editor was kept of. */
    private Optional<EditableRecord> kept = Optional.empty();
    private boolean forLater;

    DraftKeeper(Workplace workplace, EditSession session, RecordForm form) {
        this.workplace = workplace;
        this.session = session;
        this.form = form;
        this.pause = new Debounce(form, PAUSE_MILLIS, this::keep);
    }

    /** @param fromDraft whether the editor shows a draft already, so that there is none to offer */
    void start(boolean fromDraft) {
        session.listen(this);
        kept = Optional.of(session.record()).filter(record -> fromDraft);
        if (!fromDraft && !session.record().isNew()) {
            OperationJob.of(workplace, RecordEditor.WORDS.say("draft.finding"), new ListDrafts()).in(form).quiet()
                    .then(drafts -> drafts.stream().filter(draft -> draft.iri().equals(session.record().iri()))
                            .findFirst().ifPresent(this::offer))
                    .start();
        }
    }

    private void offer(Draft draft) {
        String when = Moments.say(draft.saved(), Instant.now());
        form.offer(RecordEditor.WORDS.say("draft.found", "when", when), () -> restore(draft), () -> {
            form.quiet();
            run("draft.forgetting", new DiscardDraft(draft), () -> { });
        });
    }

    private void restore(Draft draft) {
        OperationJob.of(workplace, RecordEditor.WORDS.say("draft.finding"), new LoadDraft(draft)).in(form)
                .then(found -> {
            form.quiet();
            found.ifPresent(record -> {
                kept = found;
                session.replace(record, true);
            });
        }).start();
    }

    @Override
    public void valueChanged(EObject object, Object feature) {
        pause.touch();
    }

    private void keep() {
        if (session.isDirty()) {
            EditableRecord copy = session.record().copy();
            kept = Optional.of(copy);
            run("draft.keeping", new SaveDraft(copy), form::draftKept);
        } else {
            forget();
        }
    }

    /** The record was saved, or its unsaved text is not wanted. */
    void forget() {
        pause.cancel();
        kept.ifPresent(record -> run("draft.forgetting", new DiscardDraft(record), () -> { }));
        kept = Optional.empty();
    }

    /** What is not saved by now is kept although the editor is closed, and offered again another day. */
    void keepForLater() {
        forLater = true;
        pause.cancel();
        keep();
    }

    /** The editor is closed; whoever closed it has been asked whether to save. */
    void closed() {
        if (session.isDirty() && !forLater) {
            forget();
        }
    }

    private void run(String key, Operation<Void> operation, Runnable then) {
        OperationJob<Void> job = OperationJob.of(workplace, RecordEditor.WORDS.say(key), operation).quiet()
                .finishing().then(done -> then.run());
        job.setRule(oneByOne);
        job.start();
    }
}
