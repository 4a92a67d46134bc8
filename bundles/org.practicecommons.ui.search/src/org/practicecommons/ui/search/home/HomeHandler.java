package org.practicecommons.ui.search.home;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the home page. */
public class HomeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .openEditor(new HomeInput(HomePage.WORDS.say("home.name")), HomePage.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("the home page cannot be shown", e);
        }
        return null;
    }
}
