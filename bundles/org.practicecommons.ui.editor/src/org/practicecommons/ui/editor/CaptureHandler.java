package org.practicecommons.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Workplace;

/** Begins a record in the short form, of the kind for which the model has one. */
public final class CaptureHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Workplace workplace = window.getService(Workplace.class);
        workplace.model().recordKinds().stream().filter(kind -> !kind.captured().isEmpty()).findFirst()
                .ifPresent(kind -> Records.capture(window.getActivePage(), workplace, kind));
        return null;
    }
}
