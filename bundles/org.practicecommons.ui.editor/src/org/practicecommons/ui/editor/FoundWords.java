package org.practicecommons.ui.editor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.search.Highlight;

/** Marks in a form the words that a search found. */
final class FoundWords {

    private static final String CUT = "…";

    private FoundWords() {
    }

    /** Selects the first words that matched, in the first text that has them; does nothing where none has. */
    static void select(Control within, Highlight match) {
        texts(within).filter(text -> place(text.getText(), match).isPresent()).findFirst().ifPresent(text -> {
            text.setSelection(place(text.getText(), match).orElseThrow());
            text.showSelection();
        });
    }

    private static Stream<Text> texts(Control within) {
        return within instanceof Text text ? Stream.of(text) : !(within instanceof Composite composite)
                ? Stream.empty() : Arrays.stream(composite.getChildren()).flatMap(FoundWords::texts);
    }

    /** Where the first words that matched begin and end in a text of which the match shows a passage. */
    private static Optional<Point> place(String text, Highlight match) {
        if (match.ranges().isEmpty()) {
            return Optional.empty();
        }
        Highlight.Range first = match.ranges().getFirst();
        String passage = match.text();
        int begin = passage.startsWith(CUT) ? CUT.length() : 0;
        int end = passage.endsWith(CUT) ? passage.length() - CUT.length() : passage.length();
        int at = begin > end ? -1 : text.indexOf(passage.substring(begin, end));
        return at < 0 ? Optional.empty()
                : Optional.of(new Point(at + first.start() - begin, at + first.end() - begin));
    }
}
