package org.practicecommons.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;

/** Opens the chosen record. */
public final class OpenRecordHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof RecordRef ref) {
            Records.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), ref);
        }
        return null;
    }
}
