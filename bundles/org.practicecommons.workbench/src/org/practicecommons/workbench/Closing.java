package org.practicecommons.workbench;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.RunningWork;
import org.practicecommons.ui.UnsavedDialog;
import org.practicecommons.ui.Words;

/** What is asked before the window closes: about work that still runs, and about text that is not saved. */
final class Closing {

    private static final Words WORDS = new Words(Closing.class);

    private final IWorkbenchWindow window;

    Closing(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Answers false when the user would rather stay. */
    boolean agreed() {
        return workMayStop() && textIsSafe();
    }

    private boolean workMayStop() {
        List<String> running = RunningWork.worthAsking();
        if (running.isEmpty()) {
            return true;
        }
        String[] buttons = {WORDS.say("closing.stay"), WORDS.say("closing.stop")};
        return new MessageDialog(window.getShell(), WORDS.say("closing.title"), null,
                WORDS.say("closing.running", "work", String.join("\n", running)), MessageDialog.QUESTION, 0, buttons) {
            {
                setShellStyle(getShellStyle() | SWT.SHEET);
            }
        }.open() == 1;
    }

    private boolean textIsSafe() {
        IWorkbenchPage page = window.getActivePage();
        IEditorPart[] dirty = page == null ? new IEditorPart[0] : page.getDirtyEditors();
        if (dirty.length == 0) {
            return true;
        }
        return switch (UnsavedDialog.ask(window.getShell(),
                Arrays.stream(dirty).map(IEditorPart::getTitle).toList())) {
            case SAVE -> page.saveAllEditors(false);
            case KEEP -> close(page, dirty, true);
            case DISCARD -> close(page, dirty, false);
            case STAY -> false;
        };
    }

    private static boolean close(IWorkbenchPage page, IEditorPart[] editors, boolean keep) {
        for (IEditorPart editor : editors) {
            if (keep && editor instanceof Records.KeepsText text) {
                text.keepForLater();
            }
            page.closeEditor(editor, false);
        }
        return true;
    }
}
