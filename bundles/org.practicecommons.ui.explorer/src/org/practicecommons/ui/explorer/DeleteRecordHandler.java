package org.practicecommons.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.operations.DeleteRecord;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.ReasonDialog;
import org.practicecommons.ui.RecordInput;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** Deletes the chosen record after asking why. Its history stays, so that it can be brought back. */
public final class DeleteRecordHandler extends AbstractHandler {

    private static final Words WORDS = new Words(DeleteRecordHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof RecordRef ref) {
            ReasonDialog.ask(window.getShell(), WORDS.say("delete.title"),
                    WORDS.say("delete.message", "title", ref.title()), WORDS.say("delete.button"))
                    .ifPresent(why -> delete(window, ref, why));
        }
        return null;
    }

    private static void delete(IWorkbenchWindow window, RecordRef ref, String why) {
        OperationJob.of(window.getService(Workplace.class), WORDS.say("delete.running", "title", ref.title()),
                new DeleteRecord(ref.iri(), why)).finishing().then(report -> close(window, ref)).start();
    }

    private static void close(IWorkbenchWindow window, RecordRef ref) {
        IEditorPart editor = window.getActivePage().findEditor(new RecordInput(ref));
        if (editor != null) {
            window.getActivePage().closeEditor(editor, false);
        }
    }
}
