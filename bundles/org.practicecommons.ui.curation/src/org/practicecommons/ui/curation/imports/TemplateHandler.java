package org.practicecommons.ui.curation.imports;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.Workplace;

/** Opens the dialog that writes a table for partners to fill in. */
public final class TemplateHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        new TemplateDialog(window.getShell(), window.getService(Workplace.class)).open();
        return null;
    }
}
