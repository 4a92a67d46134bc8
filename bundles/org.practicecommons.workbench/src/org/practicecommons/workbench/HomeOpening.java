package org.practicecommons.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;

/**
 * Comes by an open home before there is a window: opens the one asked for, makes one where there is none, and says in a
 * sentence why one cannot be opened. The work is done in the background behind a small sign.
 */
final class HomeOpening {

    private static final Words WORDS = new Words(HomeOpening.class);
    private static final String DEMO_BASE = "https://commons.example/";

    private final Display display;

    HomeOpening(Display display) {
        this.display = display;
    }

    /** An open home, or nothing when the user gives up. */
    Optional<Home> open(StartRequest request) {
        Path directory = request.home();
        while (directory != null) {
            Path place = directory;
            try {
                if (request.demo() && !wait(() -> Home.exists(place))) {
                    return Optional.of(wait(() -> Home.create(place, demo(), Environment.system())));
                }
                if (wait(() -> Home.exists(place))) {
                    return Optional.of(wait(() -> Home.open(place, Environment.system())));
                }
                Optional<Home> made = make(place);
                if (made.isPresent()) {
                    return made;
                }
                directory = null;
            } catch (Refusal refusal) {
                directory = another(place, refusal);
            }
        }
        return Optional.empty();
    }

    private static HomeSpec demo() {
        return new HomeSpec(WORDS.say("demo.community"), DEMO_BASE, WORDS.say("demo.person"),
                WORDS.say("demo.organisation"), true);
    }

    private Optional<Home> make(Path proposed) {
        NewHomeDialog dialog = new NewHomeDialog(null, proposed);
        int answer = dialog.open();
        if (answer == NewHomeDialog.OPEN_OTHER) {
            Path chosen = choose(proposed);
            return chosen == null ? make(proposed) : open(new StartRequest(chosen, false));
        }
        return answer != Window.OK ? Optional.empty()
                : Optional.of(wait(() -> Home.create(dialog.place(), dialog.spec(), Environment.system())));
    }

    /** Says why it did not work. Answers where to try next, or null to give up. */
    private Path another(Path place, Refusal refusal) {
        String[] buttons = {WORDS.say("trouble.again"), WORDS.say("trouble.other"), WORDS.say("trouble.quit")};
        int answer = new MessageDialog(null, WORDS.say("trouble.title"), null, Failures.sentence(refusal),
                MessageDialog.WARNING, 0, buttons).open();
        if (answer == 1) {
            Path chosen = choose(place);
            return chosen == null ? another(place, refusal) : chosen;
        }
        return answer == 0 ? place : null;
    }

    private Path choose(Path from) {
        Shell shell = new Shell(display);
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText(WORDS.say("folder.title"));
        dialog.setMessage(WORDS.say("folder.message"));
        dialog.setFilterPath(from.toString());
        String chosen = dialog.open();
        shell.dispose();
        return chosen == null ? null : Path.of(chosen);
    }

    /** Runs it in a thread of its own; a sign says that the home is being opened. */
    private <T> T wait(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                display.wake();
            }
        });
        Shell sign = sign();
        Thread.ofPlatform().name("home-opening").start(task);
        while (!task.isDone()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        sign.dispose();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // the task is done: nobody waits
        }
    }

    private Shell sign() {
        Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        Look.onPaper(shell);
        GridLayoutFactory.fillDefaults().margins(28, 20).spacing(0, 10).applyTo(shell);
        Label name = Look.onPaper(new Label(shell, SWT.NONE));
        name.setText("Practice Commons");
        name.setFont(Look.title());
        Label what = Look.onPaper(new Label(shell, SWT.NONE));
        what.setText(WORDS.say("opening"));
        ProgressBar bar = new ProgressBar(shell, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(bar);
        shell.pack();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        shell.setLocation(screen.x + (screen.width - shell.getSize().x) / 2,
                screen.y + (screen.height - shell.getSize().y) / 2);
        display.timerExec(300, () -> {
            if (!shell.isDisposed()) {
                shell.setVisible(true);
            }
        });
        return shell;
    }
}
