package org.practicecommons.ui.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.practicecommons.operations.DiscardDraft;
import org.practicecommons.operations.Draft;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Moments;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Names;

/** Texts that were never saved, to be opened, thrown away, or left for later. */
final class KeptTextsDialog extends FormDialog {

    private static final Words WORDS = RecordEditor.WORDS;
    private static final int OPEN = IDialogConstants.CLIENT_ID + 1;
    private static final int DISCARD = IDialogConstants.CLIENT_ID + 2;

    private final IWorkbenchWindow window;
    private final List<Draft> drafts;
    private Table table;

    KeptTextsDialog(IWorkbenchWindow window, List<Draft> drafts) {
        super(window.getShell(), WORDS.say("kept.title"));
        this.window = window;
        this.drafts = new ArrayList<>(drafts);
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say("kept.message"));
        Composite box = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 200).applyTo(box);
        table = Names.give(new Table(box, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL), WORDS.say("kept.table"));
        Columns.of(table).add(WORDS.say("kept.what"), 60).add(WORDS.say("kept.when"), 40);
        drafts.forEach(this::line);
        table.selectAll();
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.DefaultSelection, event -> openChosen());
    }

    private void line(Draft draft) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setImage(Icons.kind(draft.kind()));
        String kind = window.getService(Workplace.class).model().kind(draft.kind())
                .map(known -> known.label(Languages.ofWindow())).orElse(draft.kind());
        item.setText(0, draft.title().isBlank() ? WORDS.say("header.untitled", "kind", kind)
                : draft.title().replaceAll("\\s+", " "));
        item.setText(1, Moments.say(draft.saved(), Instant.now()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OPEN, WORDS.say("kept.open"), true);
        createButton(parent, DISCARD, WORDS.say("kept.discard"), false);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("kept.later"), false);
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case OPEN -> openChosen();
            case DISCARD -> discardChosen();
            default -> super.buttonPressed(id);
        }
    }

    private List<Draft> chosen() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(drafts::get).toList();
    }

    private void openChosen() {
        List<Draft> chosen = chosen();
        close();
        chosen.forEach(draft -> Records.openKept(window.getActivePage(), KeptTexts.ref(draft)));
    }

    private void discardChosen() {
        for (Draft draft : chosen()) {
            OperationJob.of(window.getService(Workplace.class), WORDS.say("draft.forgetting"),
                    new DiscardDraft(draft)).quiet().finishing().start();
        }
        drafts.removeAll(chosen());
        table.remove(table.getSelectionIndices());
        if (drafts.isEmpty()) {
            close();
        } else {
            enable();
        }
    }

    private void enable() {
        boolean any = table.getSelectionCount() > 0;
        getButton(OPEN).setEnabled(any);
        getButton(DISCARD).setEnabled(any);
    }
}
