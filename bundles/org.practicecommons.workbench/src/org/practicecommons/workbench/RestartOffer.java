package org.practicecommons.workbench;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.practicecommons.ui.Words;

/** Says that a choice holds from the next start of the window on, and offers that start where it is possible. */
final class RestartOffer {

    private static final Words WORDS = new Words(RestartOffer.class);

    private static boolean offering;

    private RestartOffer() {
    }

    /** Once for all that was chosen at the same time; the dialog in which it was chosen may still close. */
    static void afterChoices(IWorkbench workbench) {
        workbench.getDisplay().asyncExec(() -> {
            IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
            if (!offering && window != null) {
                offering = true;
                make(window, WORDS.say("preferences.title"), WORDS.say("preferences.next"));
                offering = false;
            }
        });
    }

    /** @param sentence what holds from then on */
    static void make(IWorkbenchWindow window, String title, String sentence) {
        if (!WindowLanguage.canRestart()) {
            tell(window, title, sentence);
            return;
        }
        String[] buttons = {WORDS.say("restart.now"), WORDS.say("restart.later")};
        if (new MessageDialog(window.getShell(), title, null, sentence + " " + WORDS.say("restart.question"),
                MessageDialog.QUESTION, 0, buttons).open() == 0) {
            window.getWorkbench().restart();
        }
    }

    static void tell(IWorkbenchWindow window, String title, String sentence) {
        MessageDialog.openInformation(window.getShell(), title, sentence);
    }
}
