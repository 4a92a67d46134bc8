package org.practicecommons.ui.widgets;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * A list under a text field, filled while one types. The focus stays in the field: Down and Up choose, Enter takes,
 * Escape closes. The owner asks for proposals when the text changes and hands them to {@link #offer}.
 */
public final class Suggestions {

    /**
     * One line of the list.
     *
     * @param image a sign, or null
     * @param text what is read
     * @param take what happens when it is chosen
     */
    public record Proposal(Image image, String text, Runnable take) {
    }

    private static final int MOST_LINES = 9;

    private final Text text;
    private boolean chooses = true;
    private Shell popup;
    private Table table;

    /** @param changed called with what is in the field, after a pause in typing */
    public Suggestions(Text text, int pauseMillis, Consumer<String> changed) {
        this.text = text;
        Debounce pause = new Debounce(text, pauseMillis, () -> changed.accept(text.getText()));
        text.addListener(SWT.Modify, event -> pause.touch());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.FocusOut, event -> text.getDisplay().asyncExec(this::closeUnlessInside));
        text.addListener(SWT.Dispose, event -> close());
    }

    /** Nothing is chosen until Down or Up is pressed: Enter means what was typed. */
    public Suggestions choosingNothing() {
        chooses = false;
        return this;
    }

    public boolean isOpen() {
        return popup != null && !popup.isDisposed() && popup.isVisible();
    }

    /** Shows those lines, or closes the list when there are none or the field has lost the focus. */
    public void offer(List<Proposal> proposals) {
        if (proposals.isEmpty() || text.isDisposed() || !text.isFocusControl()) {
            close();
            return;
        }
        open();
        table.removeAll();
        for (Proposal proposal : proposals) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(proposal.text());
            item.setImage(proposal.image());
            item.setData(proposal.take());
        }
        if (chooses) {
            table.setSelection(0);
        }
        place(proposals.size());
    }

    public void close() {
        if (popup != null && !popup.isDisposed()) {
            popup.dispose();
        }
        popup = null;
    }

    /** Takes the chosen line, as Enter does. Answers whether there was one. */
    public boolean takeChosen() {
        if (!isOpen() || table.getSelectionIndex() < 0) {
            return false;
        }
        Runnable take = (Runnable) table.getItem(table.getSelectionIndex()).getData();
        close();
        take.run();
        return true;
    }

    private void open() {
        if (popup != null && !popup.isDisposed()) {
            return;
        }
        popup = new Shell(text.getShell(), SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        popup.setLayout(new FillLayout());
        table = new Table(popup, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_FOCUS);
        Names.give(table, Names.of(text));
        table.addListener(SWT.MouseUp, event -> takeChosen());
    }

    private void place(int lines) {
        Rectangle bounds = text.getBounds();
        Point below = text.getParent().toDisplay(bounds.x, bounds.y + bounds.height + 1);
        Point wish = table.computeSize(SWT.DEFAULT, Math.min(lines, MOST_LINES) * (table.getItemHeight() + 2));
        popup.setBounds(below.x, below.y, Math.max(bounds.width, Math.min(wish.x, 520)), wish.y + 4);
        popup.setVisible(true);
    }

    private void key(Event event) {
        if (!isOpen()) {
            return;
        }
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            int step = event.keyCode == SWT.ARROW_DOWN ? 1 : -1;
            int count = table.getItemCount();
            int from = table.getSelectionIndex() < 0 && step < 0 ? 0 : table.getSelectionIndex();
            table.setSelection((from + step + count) % count);
            event.doit = false;
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            event.doit = !takeChosen();
            close();
        }
    }

    private void traverse(Event event) {
        if (isOpen() && event.detail == SWT.TRAVERSE_ESCAPE) {
            close();
            event.doit = false;
            event.detail = SWT.TRAVERSE_NONE;
        } else if (isOpen() && event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
            event.detail = SWT.TRAVERSE_NONE;
        }
    }

    private void closeUnlessInside() {
        if (popup != null && !popup.isDisposed()
                && (text.isDisposed() || text.getDisplay().getActiveShell() != popup)) {
            close();
        }
    }
}
