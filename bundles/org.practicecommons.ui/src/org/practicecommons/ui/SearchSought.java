package org.practicecommons.ui;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.practicecommons.search.SearchRequest;

/** Searches for something, from wherever records are counted or a search is kept. */
public final class SearchSought {

    /** The view that finds. */
    public static final String VIEW = "org.practicecommons.ui.search.view";

    /** A view that takes whole searches. */
    public interface TakesSearches {

        /** Searches with all that is chosen there. */
        void again(SearchRequest search);
    }

    private SearchSought() {
    }

    /** Turns to finding, as the key for it does. */
    public static void ask(IWorkbenchPage page, SearchRequest search) {
        try {
            page.getWorkbenchWindow().getService(IHandlerService.class)
                    .executeCommand(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, null);
        } catch (CommandException bug) {
            Failures.show(bug);
        }
        if (page.findView(VIEW) instanceof TakesSearches view) {
            view.again(search);
        }
    }
}
