package org.practicecommons.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a part shows when there is nothing to show: what this place is for, and what to do next. */
public final class EmptyState extends ScrolledComposite {

    private static final int READABLE = 46;

    private final Composite box;
    private final Label picture;
    private final Label heading;
    private final Label sentence;
    private final List<Button> buttons = new ArrayList<>();

    public EmptyState(Composite parent) {
        super(parent, SWT.V_SCROLL);
        Look.onPaper(this);
        setExpandHorizontal(true);
        setExpandVertical(true);
        setShowFocusedControl(true);
        box = Look.onPaper(new Composite(this, SWT.NONE));
        setContent(box);
        GridLayoutFactory.fillDefaults().margins(2 * Look.SPACE, Look.SPACE).spacing(0, Look.GAP).applyTo(box);
        picture = centred(new Label(box, SWT.CENTER));
        heading = centred(new Label(box, SWT.CENTER | SWT.WRAP));
        heading.setFont(Look.heading());
        sentence = centred(new Label(box, SWT.CENTER | SWT.WRAP));
        sentence.setForeground(Look.muted(getDisplay()));
        addListener(SWT.Resize, event -> fit());
    }

    /** @param image a sign, or null */
    public EmptyState say(Image image, String title, String text) {
        buttons.forEach(Button::dispose);
        buttons.clear();
        picture.setImage(image);
        heading.setText(title.replace("&", "&&"));
        sentence.setText(text.replace("&", "&&"));
        Names.give(this, title + ". " + text);
        fit();
        return this;
    }

    /** Adds a thing to do next; the likeliest first. */
    public EmptyState offer(String text, Runnable work) {
        Button button = Rows.button(box, text, work);
        buttons.add(button);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, Look.GAP).applyTo(button);
        fit();
        return this;
    }

    private <C extends Control> C centred(C control) {
        Look.onPaper(control);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, false).applyTo(control);
        return control;
    }

    /** Breaks lines where the room ends. */
    private void fit() {
        int room = Math.max(80, Math.min(Look.letters(this, READABLE), getClientArea().width - 4 * Look.SPACE));
        for (Label label : new Label[] {heading, sentence}) {
            ((GridData) label.getLayoutData()).widthHint =
                    Math.min(room, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        }
        setMinHeight(box.computeSize(getClientArea().width, SWT.DEFAULT).y);
        box.layout(true, true);
    }
}
