package org.practicecommons.ui.editor.fields;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.widgets.Debounce;

/** A text control that reports each letter, ends a run when typing pauses, and grows with what is written in it. */
final class TypedText {

    private static final int PAUSE_MILLIS = 1200;
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 14;

    private final Text text;
    private final boolean tall;
    private final Runnable grown;
    private boolean showing;

    /** @param tall whether it holds several lines */
    TypedText(Composite parent, boolean tall, EditSession session, Runnable grown, Consumer<String> typed) {
        this.tall = tall;
        this.grown = grown;
        text = new Text(parent, tall ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER : SWT.SINGLE | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, tall ? linesHigh(FEWEST_LINES) : SWT.DEFAULT)
                .applyTo(text);
        Debounce pause = new Debounce(text, PAUSE_MILLIS, session::endRun);
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                typed.accept(text.getText());
                pause.touch();
            }
            grow();
        });
        text.addListener(SWT.FocusOut, event -> session.endRun());
        text.addListener(SWT.Resize, event -> grow());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true; // the Tab key leaves the field, also where it could write a tab
            }
        });
    }

    Text widget() {
        return text;
    }

    /** Shows a text; leaves the caret where the text differs from what stood there. */
    void show(String value) {
        String old = text.getText();
        if (value.equals(old)) {
            return;
        }
        showing = true;
        text.setText(value);
        showing = false;
        if (text.isFocusControl()) {
            text.setSelection(endOfDifference(old, value));
        }
        grow();
    }

    private static int endOfDifference(String old, String value) {
        int same = 0;
        int most = Math.min(old.length(), value.length());
        while (same < most && old.charAt(old.length() - 1 - same) == value.charAt(value.length() - 1 - same)) {
            same++;
        }
        return value.length() - same;
    }

    private int linesHigh(int lines) {
        return lines * text.getLineHeight() + 4;
    }

    private void grow() {
        int width = text.getClientArea().width;
        if (!tall || width <= 0) {
            return;
        }
        Point wish = text.computeSize(width, SWT.DEFAULT);
        int height = Math.max(linesHigh(FEWEST_LINES), Math.min(linesHigh(MOST_LINES), wish.y));
        GridData data = (GridData) text.getLayoutData();
        if (Math.abs(data.heightHint - height) >= text.getLineHeight() / 2) {
            data.heightHint = height;
            grown.run();
        }
    }
}
