package org.practicecommons.ui.editor;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.practicecommons.ui.editor.model.EditSession;

/** Whether forms show texts in two languages beside each other: kept for all forms, until it is chosen otherwise. */
final class SideBySide {

    private static final String NODE = "org.practicecommons.ui.editor";
    private static final String KEY = "sideBySide";

    private SideBySide() {
    }

    /** The same session, which shows texts as it was chosen last. */
    static EditSession asChosen(EditSession session) {
        session.sideBySide(InstanceScope.INSTANCE.getNode(NODE).getBoolean(KEY, false));
        return session;
    }

    static void choose(boolean wanted) {
        InstanceScope.INSTANCE.getNode(NODE).putBoolean(KEY, wanted);
    }
}
