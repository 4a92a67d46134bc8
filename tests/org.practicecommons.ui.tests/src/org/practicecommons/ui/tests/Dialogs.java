package org.practicecommons.ui.tests;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Dialogs, which wait for their user. */
final class Dialogs {

    private Dialogs() {
    }

    /** Does something in the next dialog of that title as soon as it is shown. */
    static void in(String title, Consumer<Shell> work) {
        Display display = Display.getCurrent();
        display.addFilter(SWT.Show, new Listener() {
            @Override
            public void handleEvent(Event event) {
                if (event.widget instanceof Shell shell && shell.getText().equals(title)) {
                    display.removeFilter(SWT.Show, this);
                    display.asyncExec(() -> work.accept(shell));
                }
            }
        });
    }

    /** Keeps a picture of the dialog, drawn with its shadow and all. */
    static void picture(Shell dialog, String name) {
        Pictures.take(dialog.getBounds(), name);
    }

    /** Writes into the field of that name in place of what stands there. */
    static void write(Shell dialog, String field, String words) {
        Controls.named(dialog, Text.class, field).setText(words);
    }

    static void press(Shell dialog, String button) {
        Controls.press(Controls.button(dialog, button));
    }

    /** Whether some text of the dialog holds these words. */
    static boolean says(Shell dialog, String words) {
        return Controls.all(dialog, Control.class).stream()
                .map(control -> control instanceof Text text ? text.getText()
                        : control instanceof Label label ? label.getText() : "")
                .anyMatch(text -> text.contains(words));
    }

    /** The shell of that title that is open beside the window, or null. */
    static Shell open(String title) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getText().equals(title)) {
                return shell;
            }
        }
        return null;
    }
}
