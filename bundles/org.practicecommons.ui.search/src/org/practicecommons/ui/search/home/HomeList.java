package org.practicecommons.ui.search.home;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** A heading with a short list of things to open, or a sentence that says what to do where there are none. */
final class HomeList {

    /**
     * @param sign before it
     * @param title opens it
     * @param about what to know before one opens it
     * @param button what else can be done with it; empty for nothing
     */
    record Line(Image sign, String title, String about, Runnable open, String button, Runnable press) {

        Line(Image sign, String title, String about, Runnable open) {
            this(sign, title, about, open, "", () -> { });
        }
    }

    private final Composite lines;
    private List<String> shown;

    HomeList(Composite parent, String title) {
        Composite box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        Label heading = Look.onPaper(new Label(box, SWT.NONE));
        heading.setText(title);
        heading.setFont(Look.heading());
        heading.setForeground(Look.accent(box.getDisplay()));
        lines = Look.onPaper(new Composite(box, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.GAP, 4).applyTo(lines);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(lines);
        Names.give(lines, title);
    }

    /**
     * Shows those lines; what is shown already stays as it is, so that nobody loses the keyboard.
     *
     * @param nothing what to say where there are none
     * @return whether it looks different now
     */
    boolean show(List<Line> found, String nothing) {
        List<String> now = found.isEmpty() ? List.of(nothing)
                : found.stream().map(line -> line.title() + "\n" + line.about()).toList();
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        for (Control child : lines.getChildren()) {
            child.dispose();
        }
        found.forEach(this::line);
        if (found.isEmpty()) {
            words(nothing, 3);
        }
        return true;
    }

    private void line(Line line) {
        Label sign = Look.onPaper(new Label(lines, SWT.NONE));
        sign.setImage(line.sign());
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 2).applyTo(sign);
        Composite text = Look.onPaper(new Composite(lines, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(text);
        GridDataFactory.fillDefaults().grab(true, false).span(line.button().isEmpty() ? 2 : 1, 1).applyTo(text);
        Link link = Names.give(Look.onPaper(new Link(text, SWT.WRAP)), line.title(), line.about());
        link.setText("<a>" + line.title().replace("<", "‹").replace("&", "&&") + "</a>");
        link.addListener(SWT.Selection, event -> line.open().run());
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(link);
        about(text, line.about());
        if (!line.button().isEmpty()) {
            Button button = Names.give(new Button(lines, SWT.PUSH), line.button() + ", " + line.title());
            button.setText(line.button());
            button.addListener(SWT.Selection, event -> line.press().run());
            GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
        }
    }

    private static void about(Composite parent, String sentence) {
        Label words = Look.onPaper(new Label(parent, SWT.WRAP));
        words.setText(sentence.replace("&", "&&"));
        words.setForeground(Look.muted(parent.getDisplay()));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(words);
    }

    private void words(String sentence, int span) {
        Composite text = Look.onPaper(new Composite(lines, SWT.NONE));
        GridLayoutFactory.fillDefaults().applyTo(text);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
        about(text, sentence);
    }
}
