package org.practicecommons.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.ChooseLanguage;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.SearchMeans;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;

/**
 * Comes by an open home before there is a window: opens the one asked for, makes one where there is none, and says in a
 * sentence why one cannot be opened. The work is done in the background behind a {@link BusySign}.
 */
public final class HomeOpening {

    private static final Words WORDS = new Words(HomeOpening.class);
    private static final String DEMO_BASE = "https://commons.example/";

    private final Display display;
    private final BusySign busy;

    public HomeOpening(Display display) {
        this.display = display;
        this.busy = new BusySign(display);
    }

    /** An open home, or nothing when the user gives up. */
    public Optional<Home> open(StartRequest request) {
        Path directory = request.home();
        while (directory != null) {
            Path place = directory;
            try {
                boolean there = behindSign(() -> Home.exists(place));
                return there ? Optional.of(behindSign(() -> Home.open(place,
                        Environment.system(), SearchMeans.ALL_INSTALLED)))
                        : request.demo() ? Optional.of(create(place, demo(), "")) : make(place);
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
        NewHomeDialog dialog = new NewHomeDialog(null, proposed, this::create);
        int answer = dialog.open();
        if (answer == NewHomeDialog.OPEN_OTHER) {
            Path chosen = choose(proposed);
            return chosen == null ? make(proposed) : open(new StartRequest(chosen, false));
        }
        return dialog.home();
    }

    private Home create(Path place, HomeSpec spec, String language) {
        return behindSign(() -> {
            Home home = Home.create(place, spec, Environment.system(), SearchMeans.ALL_INSTALLED);
            new ChooseLanguage(language).run(home, home.session(Languages.ofWindow()), Progress.none());
            return home;
        });
    }

    private <T> T behindSign(Callable<T> work) {
        return busy.during(WORDS.say("opening"), work);
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
}
