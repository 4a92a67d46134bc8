package org.practicecommons.ui.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.SelectedRecord;

/** Shows what is like the record that is chosen or open. */
public final class LikeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        RecordRef record = SelectedRecord.of(event).orElse(null);
        try {
            if (record != null && HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(SearchView.ID) instanceof SearchView view) {
                view.like(record);
            }
        } catch (PartInitException e) {
            throw new ExecutionException("the search view cannot be shown", e);
        }
        return null;
    }
}
