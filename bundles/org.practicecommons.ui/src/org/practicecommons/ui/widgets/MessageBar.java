package org.practicecommons.ui.widgets;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.ui.Icons;

/**
 * One sentence across the top of a part, with a sign, a colour and buttons for what one can do about it. Takes no room
 * while it has nothing to say. Its parent has a grid layout.
 */
public final class MessageBar extends Composite {

    /** How grave; each has a sign of its own, so that colour is never the only one. */
    public enum Tone { INFO, WARNING, ERROR, DRAFT }

    private Optional<Tone> shown = Optional.empty();

    public MessageBar(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new LinesLayout(Look.SPACE, Look.GAP, Look.GAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(Rows.LEAST_ROOM, SWT.DEFAULT).exclude(true).applyTo(this);
        setVisible(false);
    }

    /** Shows a sentence in place of the one before. Add its buttons with {@link #action} afterwards. */
    public void show(Tone tone, String sentence) {
        clear();
        shown = Optional.of(tone);
        Color color = switch (tone) {
            case INFO -> Look.information(getDisplay());
            case WARNING, DRAFT -> Look.warning(getDisplay());
            case ERROR -> Look.bad(getDisplay());
        };
        setBackground(Look.tint(getDisplay(), color));
        Label sign = new Label(this, SWT.NONE);
        sign.setImage(Icons.state(tone.name().toLowerCase(Locale.ROOT)));
        Label words = Rows.grow(new Label(this, SWT.WRAP));
        words.setText(sentence.replace("&", "&&"));
        words.setForeground(Look.ink(getDisplay()));
        sign.setBackground(getBackground());
        words.setBackground(getBackground());
        Names.give(this, sentence);
        reveal(true);
    }

    /** Adds a button; it does not close the bar by itself. */
    public Button action(String text, Runnable work) {
        Button button = Rows.button(this, text, work);
        reveal(true);
        return button;
    }

    public void hide() {
        clear();
        reveal(false);
    }

    /** Whether unsaved text is offered, which nothing less urgent may push aside. */
    public boolean offers() {
        return shown.equals(Optional.of(Tone.DRAFT));
    }

    private void clear() {
        shown = Optional.empty();
        for (Control child : getChildren()) {
            child.dispose();
        }
    }

    private void reveal(boolean visible) {
        GridDataFactory.createFrom((GridData) getLayoutData()).exclude(!visible).applyTo(this);
        setVisible(visible);
        getParent().layout(true, true);
    }
}
