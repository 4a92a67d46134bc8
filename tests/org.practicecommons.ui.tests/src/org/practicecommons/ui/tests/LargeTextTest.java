package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.ui.widgets.Look;

/**
 * Text of twice the size leaves half the room: a window of half the width and height of a usual screen stays readable
 * (WCAG 2.2, 1.4.4 and 1.4.10).
 */
class LargeTextTest extends AtTheDesk {

    private static final Point HALF = new Point(720, 480);
    private static final int READABLE = 12;

    private Point before;

    @BeforeEach
    void halveTheWindow() {
        before = desk.shell().getSize();
        Shell shell = desk.shell();
        shell.setMaximized(false);
        shell.setSize(HALF);
        Until.quiet();
    }

    @AfterEach
    void turnBack() {
        desk.shell().setSize(before);
        desk.turnTo("contribute");
    }

    @Test
    void theSentenceAboveTheHitsStaysReadable() {
        desk.turnTo("find");
        desk.search().lookFor("access*");
        desk.picture("large-find");
        assertEquals(List.of(), squeezed());
        assertEquals(List.of(), cutOff());
    }

    @Test
    void noLayoutSqueezesItsSentences() {
        for (String perspective : List.of("contribute", "curate", "overview")) {
            desk.turnTo(perspective);
            desk.picture("large-" + perspective);
            assertEquals(List.of(), squeezed(), perspective);
            assertEquals(List.of(), cutOff(), perspective);
        }
    }

    @Test
    void aFormSaysWholeWhatItIsAbout() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Quiet hours with dimmed lights and longer appointments in every branch of the shore");
        Until.quiet();
        desk.picture("large-form");
        assertEquals(List.of(), squeezed());
        assertEquals(List.of(), cutOff());
        assertEquals(List.of(), cutShort());
    }

    /** Texts that need more lines than they have. */
    private List<String> cutShort() {
        return Controls.all(desk.shell(), Label.class).stream()
                .filter(label -> label.isVisible() && (label.getStyle() & SWT.WRAP) != 0)
                .filter(label -> label.computeSize(label.getSize().x, SWT.DEFAULT).y > label.getSize().y)
                .map(Label::getText).toList();
    }

    /** Sentences of which a line holds but a word. */
    private List<String> squeezed() {
        List<String> found = new ArrayList<>();
        for (Label label : Controls.all(desk.shell(), Label.class)) {
            boolean sentence = label.isVisible() && (label.getStyle() & SWT.WRAP) != 0
                    && label.getText().length() > 2 * READABLE;
            if (sentence && label.getSize().x < Look.letters(label, READABLE)) {
                found.add(label.getText());
            }
        }
        return found;
    }

    /** Buttons that end beyond what they stand on. */
    private List<String> cutOff() {
        return Controls.all(desk.shell(), Button.class).stream().filter(Button::isVisible)
                .filter(button -> button.getBounds().x + button.getBounds().width
                        > button.getParent().getClientArea().width)
                .map(Button::getText).toList();
    }
}
