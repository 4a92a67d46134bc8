package org.practicecommons.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The layout for looking: search at the left, what was found beside it. */
public final class FindPerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.workbench.find";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        IFolderLayout left = layout.createFolder("find", IPageLayout.LEFT, 0.52f, layout.getEditorArea());
        left.addView(Parts.SEARCH);
        left.addPlaceholder(Parts.WHO);
        layout.addPlaceholder(Parts.COMPARE, IPageLayout.BOTTOM, 0.3f, layout.getEditorArea());
        layout.addPlaceholder(Parts.ADOPTION, IPageLayout.BOTTOM, 0.56f, layout.getEditorArea());
        Parts.shortcuts(layout);
    }
}
