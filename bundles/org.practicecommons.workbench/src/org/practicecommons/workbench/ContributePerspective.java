package org.practicecommons.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.practicecommons.ui.Words;

/** The layout for writing: records at the left, the form, and what is wrong with it beneath. */
public final class ContributePerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.workbench.contribute";

    private static final Words WORDS = new Words(ContributePerspective.class);

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(Parts.EXPLORER, IPageLayout.LEFT, 0.24f, layout.getEditorArea());
        layout.addView(Parts.PROBLEMS, IPageLayout.BOTTOM, 0.74f, layout.getEditorArea());
        Parts.shortcuts(layout);
        layout.setEditorOnboardingText(WORDS.say("area.contribute"));
        layout.setEditorOnboardingImageUri(Parts.PICTURE);
        layout.addEditorOnboardingCommandId("org.practicecommons.ui.explorer.new");
        layout.addEditorOnboardingCommandId(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE);
    }
}
