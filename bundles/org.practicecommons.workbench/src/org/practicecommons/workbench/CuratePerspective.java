package org.practicecommons.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The layout for putting in order: records, the form, problems, and the history of what is chosen. */
public final class CuratePerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.workbench.curate";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(Parts.EXPLORER, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.58f, layout.getEditorArea());
        below.addView(Parts.HISTORY);
        below.addView(Parts.PROBLEMS);
        below.addView(Parts.QUEUE);
        below.addView(Parts.RADAR);
        below.addView(Parts.TWINS);
        below.addView(Parts.ADOPTION);
        below.addView(Parts.QUERY);
        below.addPlaceholder(Parts.OUTLINE);
        below.addPlaceholder(Parts.PROPERTIES);
        below.addPlaceholder(Parts.DASHBOARD);
        below.addPlaceholder(Parts.MAP);
        below.addPlaceholder(Parts.WHO);
        below.addPlaceholder(Parts.COMPARE);
        Parts.shortcuts(layout);
    }
}
