package org.practicecommons.ui;

import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Asks what to do with text that is not saved when its editor is about to close. */
public final class UnsavedDialog {

    /** What the user wants. */
    public enum Answer {
        SAVE,
        /** The text waits, unsaved, for another day. */
        KEEP,
        DISCARD,
        /** Nothing is to be closed. */
        STAY
    }

    private static final Words WORDS = new Words(UnsavedDialog.class);
    private static final int MOST_NAMED = 8;

    private UnsavedDialog() {
    }

    /** @param titles of the records, at least one */
    public static Answer ask(Shell shell, List<String> titles) {
        String[] buttons = {WORDS.say("unsaved.save"), WORDS.say("unsaved.keep"), WORDS.say("unsaved.discard"),
            WORDS.say("unsaved.stay")};
        MessageDialog dialog = new MessageDialog(shell, WORDS.say("unsaved.title"), null, question(titles),
                MessageDialog.QUESTION, 0, buttons) {
            {
                setShellStyle(getShellStyle() | SWT.SHEET);
            }
        };
        int pressed = dialog.open();
        return pressed < 0 || pressed >= Answer.values().length ? Answer.STAY : Answer.values()[pressed];
    }

    private static String question(List<String> titles) {
        if (titles.size() == 1) {
            return WORDS.say("unsaved.one", "title", titles.getFirst());
        }
        String named = String.join("\n", titles.subList(0, Math.min(MOST_NAMED, titles.size())));
        int more = titles.size() - MOST_NAMED;
        return WORDS.say("unsaved.several", "list",
                more > 0 ? named + "\n" + WORDS.say("unsaved.more", "count", more) : named);
    }
}
