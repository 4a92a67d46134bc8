package org.practicecommons.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * Asks where to, and mostly in which language, a file is to be written, has an operation write it in the background,
 * and says where it is; it can be opened from here.
 */
public abstract class WriteFileDialog extends FormDialog {

    private static final Words WORDS = new Words(WriteFileDialog.class);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final int OPEN_ID = IDialogConstants.CLIENT_ID;

    private final Workplace workplace;
    private final String title;
    private final String message;
    private final String proposed;
    private Combo language;
    private Text file;
    private Path written;
    /** What the user has agreed to replace where files are chosen. */
    private Path agreed;

    /**
     * @param message what it is for
     * @param proposed the file that stands there at first, or empty
     */
    protected WriteFileDialog(Shell parent, Workplace workplace, String title, String message, String proposed) {
        super(parent, title);
        this.workplace = workplace;
        this.title = title;
        this.message = message;
        this.proposed = proposed;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE);
        setBlockOnOpen(false);
    }

    /** Adds what else is asked, above the language; the form has three columns. */
    protected void ask(Composite form) {
        // nothing but the language and the file
    }

    /** Whether what is written depends on the language of its reader. */
    protected boolean asksLanguage() {
        return true;
    }

    /** What the file may be, by the pattern of its name, the usual one first. */
    protected abstract Map<String, String> endings();

    /** What may be written as the name of the file. */
    protected abstract String fileHelp();

    /** The name that is proposed where files are chosen, without its ending. */
    protected abstract String fileName();

    /** What is said when the file is there. */
    protected abstract String done(Path file);

    /** What writes the file; asked when the button is pressed. */
    protected abstract Operation<Path> writing(Locale reader, Path target);

    @Override
    protected void createForm(Composite form) {
        setMessage(message);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(Look.SPACE, Look.SPACE).spacing(Look.SPACE, Look.SPACE)
                .applyTo(form);
        ask(form);
        if (asksLanguage()) {
            language = combo(form, WORDS.say("write.language"),
                    LANGUAGES.stream().map(tongue -> Languages.name(tongue.getLanguage())).toList());
            language.select(LANGUAGES.indexOf(Locale.of(Languages.ofWindow().getLanguage())));
        }
        new Label(form, SWT.NONE).setText(WORDS.say("write.file"));
        file = Names.give(new Text(form, SWT.BORDER), WORDS.say("write.file"), fileHelp());
        file.setToolTipText(fileHelp());
        file.setText(proposed);
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(file);
        file.addListener(SWT.Modify, event -> enable());
        Button choose = new Button(form, SWT.PUSH);
        choose.setText(WORDS.say("write.choose"));
        choose.addListener(SWT.Selection, event -> choose());
    }

    /** A list of one of the things that are asked. */
    protected static Combo combo(Composite form, String label, List<String> items) {
        new Label(form, SWT.NONE).setText(label);
        Combo combo = Names.give(new Combo(form, SWT.READ_ONLY), label);
        items.forEach(combo::add);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        return combo;
    }

    private void choose() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(title);
        Map<String, String> endings = endings();
        dialog.setFilterExtensions(endings.keySet().toArray(String[]::new));
        dialog.setFilterNames(endings.values().toArray(String[]::new));
        dialog.setFileName(fileName() + endings.keySet().iterator().next().substring(1));
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
            agreed = Path.of(chosen);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OPEN_ID, WORDS.say("write.open"), false);
        createButton(parent, IDialogConstants.OK_ID, WORDS.say("write.write"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("write.close"), false);
        enable();
    }

    private void enable() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(!file.getText().isBlank());
            getButton(OPEN_ID).setEnabled(written != null);
        }
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == OPEN_ID) {
            Program.launch(written.toString());
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        Path target = Path.of(file.getText().strip());
        if (Files.exists(target) && !target.equals(written) && !target.equals(agreed)
                && !mayReplace(target)) {
            return;
        }
        setErrorMessage(null);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        Locale reader = asksLanguage() ? LANGUAGES.get(language.getSelectionIndex()) : Languages.ofWindow();
        OperationJob.of(workplace, title, writing(reader, target))
                .in(getShell()).then(this::written).otherwise(this::refused).start();
    }

    private boolean mayReplace(Path target) {
        return new MessageDialog(getShell(), title, null, WORDS.say("write.replace", "file", target),
                MessageDialog.QUESTION, 1, WORDS.say("write.replaceIt"), WORDS.say("dialog.cancel")).open() == 0;
    }

    private void written(Path target) {
        written = target;
        setMessage(done(target), IMessageProvider.INFORMATION);
        enable();
    }

    private void refused(Refusal refusal) {
        setErrorMessage(Failures.sentence(refusal));
        enable();
    }
}
