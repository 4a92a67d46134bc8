package org.practicecommons.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * Controls beside each other, and room for them in a part: text of any size and a part of any width cut nothing off
 * (WCAG 2.2, 1.4.4).
 */
public final class Rows {

    private static final int LEAST_SENTENCE = 22;
    /** What a line of controls asks for at least, in pixels. */
    static final int LEAST_ROOM = 120;

    private Rows() {
    }

    /**
     * Where a part puts its controls: as large as the part, and as much larger as its text needs, with bars to move it.
     *
     * @param letters how wide it is at least
     * @param lines how high, both in the font of the window
     */
    public static Composite room(Composite part, int letters, int lines) {
        ScrolledComposite scrolled = Look.onPaper(new ScrolledComposite(part, SWT.H_SCROLL | SWT.V_SCROLL));
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        Composite room = Look.onPaper(new Composite(scrolled, SWT.NONE));
        scrolled.setContent(room);
        FontMetrics metrics = Look.metrics(room);
        scrolled.setMinSize(Look.width(metrics, letters), lines * metrics.getHeight());
        return room;
    }

    /** A row of controls from edge to edge of a part, in as many lines as they need. */
    public static Composite row(Composite parent) {
        return line(parent, Look.SPACE);
    }

    /** Buttons beside each other below what they belong to, in as many lines as they need. */
    public static Composite buttons(Composite parent) {
        return line(parent, 0);
    }

    private static Composite line(Composite parent, int margin) {
        Composite line = Look.onPaper(new Composite(parent, SWT.NONE));
        line.setLayout(new LinesLayout(margin, 0, Look.GAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_ROOM, SWT.DEFAULT).applyTo(line);
        return line;
    }

    /** Adds a button to such a line. */
    public static Button button(Composite line, String text, Runnable work) {
        Button button = new Button(line, SWT.PUSH | SWT.WRAP);
        button.setText(text);
        button.addListener(SWT.Selection, event -> work.run());
        return button;
    }

    /** Gives a control what the others of its line leave, or a line of its own where that is too little to read. */
    public static <C extends Control> C grow(C control) {
        control.setLayoutData(new LinesLayout.Grows(Look.letters(control, LEAST_SENTENCE)));
        return control;
    }

    /** Shows or hides a control of a line. */
    public static void reveal(Control control, boolean shown) {
        if (control.getVisible() != shown) {
            control.setVisible(shown);
            control.requestLayout();
        }
    }

    /** A sentence in a row, above what it speaks of, in as many lines as it needs. */
    public static Label summary(Composite row) {
        Label summary = Look.onPaper(new Label(row, SWT.WRAP));
        summary.setForeground(Look.muted(row.getDisplay()));
        return grow(summary);
    }

    /** Puts another sentence there. */
    public static void say(Label summary, String sentence) {
        summary.setText(sentence.replace("&", "&&"));
        summary.requestLayout();
    }
}
