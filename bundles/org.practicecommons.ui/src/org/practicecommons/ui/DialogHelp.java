package org.practicecommons.ui;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.practicecommons.ui.widgets.HelpPopup;
import org.practicecommons.ui.widgets.Names;

/**
 * F1 in a dialog, where the keys of the workbench do not reach: what the control is for that has the keyboard, and what
 * the dialog is for.
 */
public final class DialogHelp {

    private static final Words WORDS = new Words(DialogHelp.class);

    private DialogHelp() {
    }

    /** Listens from now on. */
    public static void start(Display display) {
        display.addFilter(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F1 && event.stateMask == 0 && event.widget instanceof Control at
                    && !isWindow(at.getShell())) {
                show(at);
                settle(event);
            }
        });
    }

    private static void settle(Event event) {
        event.type = SWT.None;
        event.doit = false;
    }

    private static boolean isWindow(Shell shell) {
        return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getShell)
                .anyMatch(shell::equals);
    }

    private static void show(Control at) {
        Shell shell = at.getShell();
        String name = Names.of(at);
        String text = Stream.concat(Stream.of(Names.help(at), at.getToolTipText()).filter(Objects::nonNull),
                purpose(shell, shell.getText()).stream())
                .filter(words -> !words.isBlank()).distinct().collect(Collectors.joining("\n\n"));
        new HelpPopup(shell, at, name == null ? shell.getText() : name,
                text.isEmpty() ? WORDS.say("help.dialog") : text, WORDS.say("help.close")).open();
    }

    /** The sentence above a dialog, which bears its title as its name. */
    private static Optional<String> purpose(Composite parent, String title) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Text sentence && title.equals(Names.of(sentence))) {
                return Optional.of(sentence.getText());
            }
            Optional<String> within = child instanceof Composite composite ? purpose(composite, title)
                    : Optional.empty();
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }
}
