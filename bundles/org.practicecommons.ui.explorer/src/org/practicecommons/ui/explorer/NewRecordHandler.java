package org.practicecommons.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Workplace;

/** Opens an empty form; asks for the kind when the command does not name it. */
public final class NewRecordHandler extends AbstractHandler {

    static final String COMMAND = "org.practicecommons.ui.explorer.new";
    static final String KIND = "org.practicecommons.ui.explorer.new.kind";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Workplace workplace = window.getService(Workplace.class);
        String kind = event.getParameter(KIND);
        if (kind == null) {
            String proposed = HandlerUtil.getActivePart(event) instanceof ExplorerView explorer
                    ? explorer.chosenKind().orElse("") : "";
            NewRecordDialog dialog = new NewRecordDialog(window.getShell(), workplace.model(), proposed);
            kind = dialog.open() == Window.OK ? dialog.kind() : null;
        }
        if (kind != null) {
            workplace.model().kind(kind)
                    .ifPresent(found -> Records.create(window.getActivePage(), workplace, found));
        }
        return null;
    }
}
