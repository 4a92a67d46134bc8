package org.practicecommons.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.practicecommons.ui.Words;

/** The layout for putting in order: records, the form, problems, and the history of what is chosen. */
public final class CuratePerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.workbench.curate";

    private static final Words WORDS = new Words(CuratePerspective.class);

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(Parts.EXPLORER, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.5f, layout.getEditorArea());
        below.addView(Parts.HISTORY);
        below.addView(Parts.PROBLEMS);
        Parts.shortcuts(layout);
        layout.setEditorOnboardingText(WORDS.say("area.curate"));
        layout.setEditorOnboardingImageUri(Parts.PICTURE);
    }
}
