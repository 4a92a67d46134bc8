package org.practicecommons.ui.editor;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.OpenRecord;
import org.practicecommons.operations.SaveRecord;
import org.practicecommons.operations.SaveResult;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Waiting;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.model.EditSession;

/** Saves what is being edited. Whatever happens, the text stays in the form until it is kept. */
final class Saving {

    /** What became of it, as far as the editor has to know. */
    enum Result { SAVED, MERGED, NOT_SAVED }

    private static final Words WORDS = RecordEditor.WORDS;

    private final Workplace workplace;
    private final EditSession session;
    private final Shell shell;

    Saving(Workplace workplace, EditSession session, Shell shell) {
        this.workplace = workplace;
        this.session = session;
        this.shell = shell;
    }

    /** Waits until it is saved; the window shows that it is busy meanwhile. */
    Result save(String why) {
        if (!session.misunderstood().isEmpty()) {
            MessageDialog.openInformation(shell, WORDS.say("save.notYet"),
                    WORDS.say("save.misunderstood", "list", String.join("\n", session.misunderstood())));
            return Result.NOT_SAVED;
        }
        try {
            EditableRecord copy = session.record().copy();
            return finish(copy, Waiting.run(workplace, new SaveRecord(copy, why)), why);
        } catch (Refusal refusal) {
            Failures.show(refusal);
            return Result.NOT_SAVED;
        }
    }

    private Result finish(EditableRecord copy, SaveResult result, String why) {
        result.notice().ifPresent(Failures::tell);
        if (result.notice().isPresent() && result.outcome() == SaveResult.Outcome.MERGED) {
            return Result.NOT_SAVED; // what came of it cannot be read yet; saving once more is safe
        }
        return switch (result.outcome()) {
            case SAVED, UNCHANGED -> {
                if (result.outcome() == SaveResult.Outcome.UNCHANGED
                        && !session.record().base().equals(Optional.of(result.revision()))) {
                    yield reload(result); // somebody else had made the same change
                }
                session.savedAs(session.record().savedAs(copy, result.revision()));
                yield Result.SAVED;
            }
            case MERGED -> reload(result);
            case COLLIDED -> collided(result, why);
        };
    }

    private Result reload(SaveResult result) {
        session.replace(Waiting.run(workplace, new OpenRecord(result.record())), false);
        return Result.MERGED;
    }

    private Result collided(SaveResult result, String why) {
        CollisionDialog dialog = new CollisionDialog(shell, result.collisions());
        if (dialog.open() != Window.OK) {
            return Result.NOT_SAVED;
        }
        EditableRecord copy = session.record().copy();
        return finish(copy, Waiting.run(workplace, new SaveRecord(copy, why, dialog.decisions())), why);
    }
}
