package org.practicecommons.ui.editor.fields;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** What fields share that take in lists which were copied in a document or a spreadsheet. */
final class Pasting {

    /** More lines at once are a slip rather than a list. */
    static final int MOST = 200;

    private Pasting() {
    }

    /** The text on the clipboard, which stays there; empty when there is none. */
    static String copied(Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
        } finally {
            clipboard.dispose();
        }
    }

    /** Whether a key that was pressed pastes. */
    static boolean isKey(Event event) {
        return event.stateMask == SWT.MOD1 && event.keyCode == 'v'
                || event.stateMask == SWT.SHIFT && event.keyCode == SWT.INSERT;
    }
}
