package org.practicecommons.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Turns to finding, with the keyboard in the line for words. */
public final class FindHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            window.getWorkbench().showPerspective(FindPerspective.ID, window);
            window.getActivePage().showView(Parts.SEARCH);
        } catch (WorkbenchException e) {
            throw new ExecutionException("the search view cannot be shown", e);
        }
        return null;
    }
}
