package org.practicecommons.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.practicecommons.ui.Words;

/** The layout for looking: search at the left, what was found beside it. */
public final class FindPerspective implements IPerspectiveFactory {

    static final String ID = "org.practicecommons.workbench.find";

    private static final Words WORDS = new Words(FindPerspective.class);

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(Parts.SEARCH, IPageLayout.LEFT, 0.52f, layout.getEditorArea());
        Parts.shortcuts(layout);
        layout.setEditorOnboardingText(WORDS.say("area.find"));
        layout.setEditorOnboardingImageUri(Parts.PICTURE);
    }
}
