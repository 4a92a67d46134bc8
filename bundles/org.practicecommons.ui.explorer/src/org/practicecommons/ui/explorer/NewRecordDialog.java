package org.practicecommons.ui.explorer;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Asks which kind of record to make, and says what each is. */
final class NewRecordDialog extends FormDialog {

    private static final Words WORDS = new Words(NewRecordDialog.class);

    private final List<Kind> kinds;
    private final String proposed;
    private Table table;
    private Label help;
    private String kind;

    NewRecordDialog(Shell shell, RecordModel model, String proposed) {
        super(shell, WORDS.say("new.title"));
        this.kinds = model.recordKinds();
        this.proposed = proposed;
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say("new.message"));
        table = Names.give(new Table(form, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("new.kinds"));
        GridDataFactory.fillDefaults().grab(true, true).hint(440, 250).applyTo(table);
        for (Kind each : kinds) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(Icons.kind(each.name()));
            item.setText(each.label(Languages.ofWindow()));
            if (each.name().equals(proposed)) {
                table.setSelection(item);
            }
        }
        if (table.getSelectionCount() == 0) {
            table.setSelection(0);
        }
        help = new Label(form, SWT.WRAP);
        help.setForeground(Look.muted(form.getDisplay()));
        GridDataFactory.fillDefaults().grab(true, false).indent(Look.SPACE, Look.GAP).hint(440, 54).applyTo(help);
        table.addListener(SWT.Selection, event -> chosen());
        table.addListener(SWT.DefaultSelection, event -> okPressed());
    }

    @Override
    public void create() {
        super.create();
        getButton(IDialogConstants.OK_ID).setText(WORDS.say("new.create"));
        chosen();
        table.setFocus();
    }

    private void chosen() {
        Kind chosen = kinds.get(table.getSelectionIndex());
        kind = chosen.name();
        help.setText(chosen.help(Languages.ofWindow()));
    }

    String kind() {
        return kind;
    }
}
