package org.practicecommons.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.operations.PublishRecord;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordInput;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** Lets other people see the chosen record, or no longer, after a preview of what that means. */
public final class PublishHandler extends AbstractHandler {

    private static final Words WORDS = new Words(PublishHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof RecordRef ref) {
            IEditorPart editor = window.getActivePage().findEditor(new RecordInput(ref));
            Workplace workplace = window.getService(Workplace.class);
            PublishDialog dialog = new PublishDialog(window.getShell(), workplace, ref,
                    editor != null && editor.isDirty());
            if (dialog.open() == Window.OK) {
                OperationJob.of(workplace, WORDS.say("publish.running", "title", ref.title()),
                        new PublishRecord(ref.iri(), dialog.audience(), dialog.looked(), false, dialog.reason()))
                        .finishing().start();
            }
        }
        return null;
    }
}
