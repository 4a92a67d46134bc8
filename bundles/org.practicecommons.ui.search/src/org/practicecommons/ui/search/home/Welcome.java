package org.practicecommons.ui.search.home;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.practicecommons.operations.Home;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.search.home.HomeList.Line;
import org.practicecommons.ui.widgets.Look;

/**
 * Ways to begin, in plain words. It stands on top of the home page the first time that a home is opened on this
 * computer, because that page is what the start shows anyway, and later when somebody asks for it.
 */
final class Welcome {

    private static final Words WORDS = HomePage.WORDS;

    private final Composite box;
    private final Runnable changed;

    /**
     * @param run runs a command
     * @param lookAround puts the keyboard into the records
     * @param changed called when this takes or leaves its room
     */
    Welcome(Composite parent, Consumer<String> run, Runnable lookAround, Runnable changed) {
        this.changed = changed;
        box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(box);
        HomeList ways = new HomeList(box, WORDS.say("welcome.title"));
        ways.show(List.of(
                line("contribute", "welcome.write", () -> run.accept("org.practicecommons.ui.editor.capture")),
                line("search", "welcome.find", () -> run.accept("org.eclipse.ui.edit.findReplace")),
                line("new", "welcome.import", () -> run.accept("org.practicecommons.ui.curation.import")),
                line("chart", "welcome.look", lookAround),
                line("help", "welcome.help", () -> run.accept("org.practicecommons.ui.help.contents"))), "");
        Button hide = new Button(box, SWT.PUSH);
        hide.setText(WORDS.say("welcome.hide"));
        hide.addListener(SWT.Selection, event -> show(false));
        GridDataFactory.swtDefaults().applyTo(hide);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(box);
        box.setVisible(false);
    }

    private static Line line(String sign, String key, Runnable open) {
        return new Line(Icons.action(sign), WORDS.say(key), WORDS.say(key + ".about"), open);
    }

    /** Shows itself if this home was never opened here before. */
    void greet(Home home) {
        IEclipsePreferences settings = InstanceScope.INSTANCE.getNode("org.practicecommons.ui.search");
        String key = "greeted." + UUID.nameUUIDFromBytes(home.directory().toString().getBytes(StandardCharsets.UTF_8));
        if (!settings.getBoolean(key, false)) {
            settings.putBoolean(key, true);
            show(true);
        }
    }

    void show(boolean shown) {
        GridDataFactory.fillDefaults().grab(true, false).exclude(!shown).applyTo(box);
        box.setVisible(shown);
        changed.run();
        if (shown) {
            box.setFocus();
        }
    }
}
