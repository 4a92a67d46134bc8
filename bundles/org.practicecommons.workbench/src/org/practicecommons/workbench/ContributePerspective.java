package org.practicecommons.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The layout for writing: records at the left, the form, and beneath it what is wrong and what others made of it. */
public final class ContributePerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.workbench.contribute";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(Parts.EXPLORER, IPageLayout.LEFT, 0.24f, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.74f, layout.getEditorArea());
        below.addView(Parts.PROBLEMS);
        below.addView(Parts.ADOPTION);
        below.addPlaceholder(Parts.OUTLINE);
        below.addPlaceholder(Parts.PROPERTIES);
        below.addPlaceholder(Parts.WHO);
        below.addPlaceholder(Parts.COMPARE);
        Parts.shortcuts(layout);
    }
}
