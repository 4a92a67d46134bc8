package org.practicecommons.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.practicecommons.ui.Icons;

/**
 * The largest part of a view: its content, or, while there is none, a sentence that says what this place is for. Takes
 * all the room that is left in a grid.
 */
public final class ContentArea extends Composite {

    private final StackLayout stack = new StackLayout();
    private final EmptyState empty;

    public ContentArea(Composite parent) {
        super(parent, SWT.NONE);
        Look.onPaper(this);
        if (parent.getLayout() instanceof GridLayout) {
            GridDataFactory.fillDefaults().grab(true, true).applyTo(this);
        }
        setLayout(stack);
        empty = new EmptyState(this);
        stack.topControl = empty;
    }

    /** @param content a child of this area */
    public void show(Control content) {
        stack.topControl = content;
        // what stands above may have got another height with its new text
        getParent().layout(true, true);
        layout(true, true);
    }

    /** Shows that there is nothing, and why. */
    public EmptyState say(Image image, String title, String text) {
        empty.say(image, title, text);
        show(empty);
        return empty;
    }

    /** Shows that something went wrong. */
    public EmptyState fail(String title, String text) {
        return say(Icons.state("error"), title, text);
    }

    /** Whether there is no content to be seen. */
    public boolean isEmpty() {
        return stack.topControl == empty;
    }
}
