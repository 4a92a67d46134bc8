package org.practicecommons.ui;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Asks who can help, from wherever a problem is named. */
public final class HelpSought {

    /** The view that says who can help. */
    public static final String VIEW = "org.practicecommons.ui.search.who";

    /** A view that takes a problem in plain words. */
    public interface TakesProblems {

        /** @param problem blank to let the user write it there */
        void ask(String problem);
    }

    private HelpSought() {
    }

    public static void ask(IWorkbenchPage page, String problem) {
        try {
            if (page.showView(VIEW) instanceof TakesProblems view) {
                view.ask(problem);
            }
        } catch (PartInitException bug) {
            Failures.show(bug);
        }
    }
}
