package org.practicecommons.ui.widgets;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A few sentences beside what they speak of. Escape closes; the keyboard goes back to where it was. */
public final class HelpPopup extends PopupDialog {

    private static final int READABLE = 58;
    private static final int GAP = Look.GAP;

    private final Control at;
    private final String title;
    private final String sentences;
    private Text text;

    /** @param at what it is shown under, or null for the middle of the window */
    public HelpPopup(Shell parent, Control at, String title, String sentences, String howToClose) {
        super(parent, PopupDialog.INFOPOPUP_SHELLSTYLE, true, false, false, false, false, title, howToClose);
        this.at = at;
        this.title = title;
        this.sentences = sentences;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        shell.addListener(SWT.Dispose, event -> {
            if (at != null && !at.isDisposed()) {
                at.setFocus();
            }
        });
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        text = Names.give(new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY), title);
        text.setText(sentences);
        GridDataFactory.fillDefaults().grab(true, true).indent(GAP, GAP)
                .hint(Look.letters(text, READABLE), SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                close();
            }
        });
        return text;
    }

    @Override
    protected Color getBackground() {
        return Look.tint(getShell().getDisplay(), Look.information(getShell().getDisplay()));
    }

    @Override
    protected Color getForeground() {
        return Look.ink(getShell().getDisplay());
    }

    @Override
    protected Control getFocusControl() {
        return text;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        if (at == null || at.isDisposed()) {
            return super.getInitialLocation(size);
        }
        Rectangle screen = at.getMonitor().getClientArea();
        Point below = at.toDisplay(0, at.getSize().y + GAP);
        boolean fits = below.y + size.y <= screen.y + screen.height;
        int y = fits ? below.y : Math.max(screen.y, at.toDisplay(0, 0).y - size.y - GAP);
        return new Point(Math.max(screen.x, Math.min(below.x, screen.x + screen.width - size.x)), y);
    }
}
