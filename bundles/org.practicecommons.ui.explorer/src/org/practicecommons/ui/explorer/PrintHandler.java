package org.practicecommons.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.RecordInput;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.SelectedRecord;
import org.practicecommons.ui.Workplace;

/**
 * Saves the chosen record, or the one whose form is in front, as a document. A form knows the title of today; what it
 * was opened with may be older.
 */
public final class PrintHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        SelectedRecord.of(event).ifPresent(ref -> {
            IEditorPart editor = window.getActivePage().findEditor(new RecordInput(ref));
            RecordRef named = editor == null ? ref : new RecordRef(ref.iri(), ref.kind(), editor.getTitle());
            new PrintDialog(window.getShell(), window.getService(Workplace.class), named,
                    editor != null && editor.isDirty()).open();
        });
        return null;
    }
}
