package org.practicecommons.ui.widgets;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A dialog that says above its form what it is for; its window bears the same title. */
public abstract class FormDialog extends TitleAreaDialog {

    private final String title;

    protected FormDialog(Shell parent, String title) {
        super(parent);
        this.title = title;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    /** @param form with one column, which the dialog may change; it takes all the room */
    protected abstract void createForm(Composite form);

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final Control createContents(Composite parent) {
        return named(super.createContents(parent), title);
    }

    /** Gives the sentence above a dialog a name, because the platform gives it none. */
    public static Control named(Control contents, String title) {
        for (Control child : ((Composite) contents).getChildren()) {
            if (child instanceof Text message) {
                Names.give(message, title);
            }
        }
        return contents;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(title);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(Look.SPACE, Look.SPACE).spacing(0, Look.GAP).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        createForm(form);
        return area;
    }
}
