package org.practicecommons.ui.search.home;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the home page with the ways to begin. */
public final class WelcomeHandler extends HomeHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        super.execute(event);
        if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().getActiveEditor()
                instanceof HomePage page) {
            page.welcome();
        }
        return null;
    }
}
