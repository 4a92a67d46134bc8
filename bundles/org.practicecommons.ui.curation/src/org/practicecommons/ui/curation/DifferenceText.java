package org.practicecommons.ui.curation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.practicecommons.operations.FieldDifference;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * What changed, field by field, to be read: a minus before what is gone, a plus before what came, and the words that
 * differ in bold with a line through or under them. Colour comes on top.
 */
final class DifferenceText {

    private static final Words WORDS = new Words(DifferenceText.class);

    private final StyledText text;
    private final StringBuilder written = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();

    DifferenceText(Composite parent) {
        text = Names.give(new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), WORDS.say("diff.name"));
        Look.onPaper(text);
        text.setMargins(Look.SPACE, Look.GAP, Look.SPACE, Look.GAP);
        text.setTabs(2);
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
    }

    StyledText control() {
        return text;
    }

    void say(String sentence) {
        start();
        append(sentence, Look.muted(text.getDisplay()), SWT.NORMAL);
        finish();
    }

    void show(List<FieldDifference> differences) {
        if (differences.isEmpty()) {
            say(WORDS.say("diff.same"));
            return;
        }
        start();
        for (FieldDifference difference : differences) {
            heading(difference);
            values(difference);
            written.append('\n');
        }
        finish();
    }

    private void start() {
        written.setLength(0);
        styles.clear();
    }

    private void finish() {
        text.setText(written.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }

    private void heading(FieldDifference difference) {
        String part = difference.part().isEmpty() ? "" : difference.part() + " › ";
        String language = difference.language().isEmpty() ? "" : "  (" + Languages.name(difference.language()) + ")";
        append(part + difference.label() + language + "\n", Look.ink(text.getDisplay()), SWT.BOLD);
    }

    private void values(FieldDifference difference) {
        boolean oneEach = difference.removed().size() == 1 && difference.added().size() == 1;
        WordDifference words = oneEach
                ? WordDifference.between(difference.removed().getFirst(), difference.added().getFirst()) : null;
        for (String gone : difference.removed()) {
            value("−  ", gone, Look.bad(text.getDisplay()), words == null ? List.of() : words.removed(), true);
        }
        for (String come : difference.added()) {
            value("+  ", come, Look.good(text.getDisplay()), words == null ? List.of() : words.added(), false);
        }
    }

    private void value(String sign, String value, Color color, List<WordDifference.Range> changed, boolean gone) {
        Display display = text.getDisplay();
        append(sign, color, SWT.BOLD);
        int start = written.length();
        append(value + "\n", Look.ink(display), SWT.NORMAL);
        styles.removeLast();
        int at = start;
        for (WordDifference.Range range : changed) {
            style(at, start + range.start(), Look.ink(display), null, SWT.NORMAL);
            StyleRange mark = style(start + range.start(), start + range.end(), color, Look.tint(display, color),
                    SWT.BOLD);
            mark.strikeout = gone;
            mark.underline = !gone;
            at = start + range.end();
        }
        style(at, written.length(), Look.ink(display), null, SWT.NORMAL);
    }

    private void append(String words, Color color, int style) {
        int start = written.length();
        written.append(words);
        style(start, written.length(), color, null, style);
    }

    private StyleRange style(int start, int end, Color color, Color behind, int style) {
        StyleRange range = new StyleRange(start, end - start, color, behind, style);
        styles.add(range);
        return range;
    }
}
