package org.practicecommons.ui.curation.imports;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.WriteTemplateFile;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Writes an empty table for partners to fill in: of which kind, in which language, and where to. */
public final class TemplateDialog extends FormDialog {

    private static final Words WORDS = new Words(TemplateDialog.class);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final String[] ENDINGS = {"*.xlsx", "*.csv"};

    private final Workplace workplace;
    private final List<Kind> kinds;
    private Combo kind;
    private Combo language;
    private Text file;

    public TemplateDialog(Shell parent, Workplace workplace) {
        super(parent, WORDS.say("template.title"));
        this.workplace = workplace;
        kinds = workplace.model().recordKinds().stream()
                .sorted(Comparator.comparing(any -> any.label(Languages.ofWindow()))).toList();
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE);
        setBlockOnOpen(false);
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say("template.message"));
        GridLayoutFactory.fillDefaults().numColumns(3).margins(Look.SPACE, Look.SPACE).spacing(Look.SPACE, Look.SPACE)
                .applyTo(form);
        kind = combo(form, "template.kind", kinds.stream().map(any -> any.label(Languages.ofWindow())).toList());
        kind.select(Math.max(0, kinds.indexOf(workplace.model().recordKinds().getFirst())));
        language = combo(form, "template.language",
                LANGUAGES.stream().map(tongue -> Languages.name(tongue.getLanguage())).toList());
        language.select(LANGUAGES.indexOf(Locale.of(Languages.ofWindow().getLanguage())));
        label(form, "template.file");
        file = Names.give(new Text(form, SWT.BORDER), WORDS.say("template.file"), WORDS.say("template.file.help"));
        file.setToolTipText(WORDS.say("template.file.help"));
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(file);
        file.addListener(SWT.Modify, event -> enable());
        Button choose = new Button(form, SWT.PUSH);
        choose.setText(WORDS.say("template.choose"));
        choose.addListener(SWT.Selection, event -> choose());
    }

    private static void label(Composite form, String key) {
        new Label(form, SWT.NONE).setText(WORDS.say(key));
    }

    private static Combo combo(Composite form, String key, List<String> items) {
        label(form, key);
        Combo combo = Names.give(new Combo(form, SWT.READ_ONLY), WORDS.say(key));
        items.forEach(combo::add);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        return combo;
    }

    private void choose() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(WORDS.say("template.title"));
        dialog.setFilterNames(new String[] {WORDS.say("template.workbook"), WORDS.say("template.table")});
        dialog.setFilterExtensions(ENDINGS);
        dialog.setFileName(kind.getText() + ENDINGS[0].substring(1));
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, WORDS.say("template.write"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("import.close"), false);
        enable();
    }

    private void enable() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(!file.getText().isBlank());
        }
    }

    @Override
    protected void okPressed() {
        setErrorMessage(null);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        OperationJob.of(workplace, WORDS.say("template.title"), new WriteTemplateFile(
                kinds.get(kind.getSelectionIndex()).name(), LANGUAGES.get(language.getSelectionIndex()),
                Path.of(file.getText().strip()))).in(getShell()).then(this::written).otherwise(this::refused).start();
    }

    private void written(Path written) {
        setMessage(WORDS.say("template.done", "file", written), IMessageProvider.INFORMATION);
        enable();
    }

    private void refused(Refusal refusal) {
        setErrorMessage(Failures.sentence(refusal));
        enable();
    }
}
