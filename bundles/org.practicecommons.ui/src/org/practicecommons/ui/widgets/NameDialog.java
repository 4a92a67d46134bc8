package org.practicecommons.ui.widgets;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks for the name of something; blank is none. */
public final class NameDialog extends InputDialog {

    private final String question;

    /** @param proposed what stands there at first */
    public NameDialog(Shell parent, String title, String question, String proposed) {
        super(parent, title, question, proposed, typed -> typed.isBlank() ? "" : null);
        this.question = question;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Control area = super.createDialogArea(parent);
        Names.give(getText(), question);
        return area;
    }
}
