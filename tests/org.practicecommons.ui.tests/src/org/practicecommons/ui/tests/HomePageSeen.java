package org.practicecommons.ui.tests;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.search.home.HomePage;

/** The page where one begins. */
final class HomePageSeen {

    static final Words WORDS = new Words(HomePage.class);

    private final Desk desk;

    HomePageSeen(Desk desk) {
        this.desk = desk;
        Until.found("the line to look in", this::question);
        Until.quiet();
    }

    private Text question() {
        return Controls.named(desk.shell(), Text.class, WORDS.say("home.question"));
    }

    /** Looks for words as Enter does. */
    SearchPage lookFor(String words) {
        question().setText(words);
        Controls.tell(question(), SWT.DefaultSelection);
        Until.quiet();
        return desk.search();
    }

    private Composite list(String key) {
        return Controls.named(desk.shell(), Composite.class, WORDS.say(key));
    }

    /** What a list offers to open, by the key of its heading. */
    List<String> listed(String key) {
        return Controls.all(list(key), Link.class).stream().map(link -> link.getText().replaceAll("<[^>]*>", ""))
                .toList();
    }

    /** How many ways to begin are shown. */
    int waysToBegin() {
        Composite ways = list("welcome.title");
        return ways == null ? 0 : Controls.all(ways, Link.class).size();
    }

    EditorPage open(String key, String title) {
        Link link = Until.found(title, () -> Controls.first(list(key), Link.class, each ->
                each.getText().contains(title)));
        Controls.tell(link, SWT.Selection);
        Until.quiet();
        return desk.editor();
    }

    /** Discards a draft and says that this is meant. */
    void discard(String title) {
        desk.inDialog(WORDS.say("drafts.discardTitle"),
                dialog -> Controls.press(Controls.button(dialog, WORDS.say("drafts.discard"))));
        Controls.press(Controls.named(list("drafts.title"), Button.class, WORDS.say("drafts.discard") + ", " + title));
        Until.quiet();
    }
}
