package org.practicecommons.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The layout for writing: records at the left, the form, and what is wrong with it beneath. */
public final class ContributePerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.workbench.contribute";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(Parts.EXPLORER, IPageLayout.LEFT, 0.24f, layout.getEditorArea());
        layout.addView(Parts.PROBLEMS, IPageLayout.BOTTOM, 0.74f, layout.getEditorArea());
        Parts.shortcuts(layout);
    }
}
