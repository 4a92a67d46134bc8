package org.practicecommons.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The layout for seeing the whole: numbers and maps have most of the room, what is opened from them stands below. */
public final class OverviewPerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.workbench.overview";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(Parts.EXPLORER, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
        IFolderLayout above = layout.createFolder("above", IPageLayout.TOP, 0.66f, layout.getEditorArea());
        above.addView(Parts.DASHBOARD);
        above.addView(Parts.MAP);
        above.addPlaceholder(Parts.RADAR);
        Parts.shortcuts(layout);
    }
}
