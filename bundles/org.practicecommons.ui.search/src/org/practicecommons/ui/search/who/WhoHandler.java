package org.practicecommons.ui.search.who;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.HelpSought;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.SelectedRecord;

/** Asks who can help with what the chosen or open record is called; without one, lets the user write the problem. */
public final class WhoHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        HelpSought.ask(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(),
                SelectedRecord.of(event).map(RecordRef::title).orElse(""));
        return null;
    }
}
