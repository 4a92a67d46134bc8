package org.practicecommons.workbench;

import org.eclipse.ui.IPageLayout;

/** The views that the perspectives are made of, by the names under which their bundles declare them. */
final class Parts {

    static final String EXPLORER = "org.practicecommons.ui.explorer.view";
    static final String SEARCH = "org.practicecommons.ui.search.view";
    static final String HISTORY = "org.practicecommons.ui.curation.history";
    static final String PROBLEMS = "org.practicecommons.ui.curation.problems";

    private Parts() {
    }

    /** Offers all views and perspectives in the menus. */
    static void shortcuts(IPageLayout layout) {
        layout.addShowViewShortcut(EXPLORER);
        layout.addShowViewShortcut(SEARCH);
        layout.addShowViewShortcut(HISTORY);
        layout.addShowViewShortcut(PROBLEMS);
        layout.addPerspectiveShortcut(ContributePerspective.ID);
        layout.addPerspectiveShortcut(FindPerspective.ID);
        layout.addPerspectiveShortcut(CuratePerspective.ID);
    }
}
