package org.practicecommons.ui.search;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.practicecommons.base.Message;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Words that may have been meant by one that no record has, each a link that looks for it instead. */
final class MeantLink {

    /** The note that proposes such words; its values are the word, and the others with commas between them. */
    private static final String NOTE = "query.didYouMean";
    private static final Words WORDS = new Words(MeantLink.class);

    private final Link link;

    /** @param instead takes the word that was typed and the one to look for */
    MeantLink(Composite parent, BiConsumer<String, String> instead) {
        link = Names.give(Look.onPaper(new Link(parent, SWT.WRAP)), WORDS.say("meant.name"));
        GridDataFactory.fillDefaults().grab(true, false).indent(Look.SPACE, 0).exclude(true).applyTo(link);
        link.setVisible(false);
        link.addListener(SWT.Selection, event -> {
            String[] pair = event.text.split(" ", 2);
            instead.accept(pair[0], pair[1]);
        });
    }

    /** Gone when the notes propose nothing. */
    void show(List<Message> notes) {
        List<Message> meant = notes.stream().filter(MeantLink::proposes).toList();
        link.setText(meant.stream().map(MeantLink::sentence).collect(Collectors.joining("   ")));
        ((GridData) link.getLayoutData()).exclude = meant.isEmpty();
        link.setVisible(!meant.isEmpty());
    }

    /** Whether a note is shown here and need not be read elsewhere. */
    static boolean proposes(Message note) {
        return note.key().equals(NOTE);
    }

    private static String sentence(Message note) {
        String word = note.values().get("word").toString();
        return WORDS.say("meant.sentence", "word", word, "words",
                Stream.of(note.values().get("words").toString().split(", "))
                        .map(other -> "<a href=\"" + word + " " + other + "\">" + other + "</a>")
                        .collect(Collectors.joining(", ")));
    }
}
