package org.practicecommons.ui.tests.large;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Room for editors, and nothing else. */
public final class EmptyPerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.ui.tests.empty";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
