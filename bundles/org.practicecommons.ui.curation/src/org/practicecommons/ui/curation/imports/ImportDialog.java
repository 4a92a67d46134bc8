package org.practicecommons.ui.curation.imports;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.operations.ImportFiles;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.PreviewImport;
import org.practicecommons.operations.PreviewImport.Preview;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Look;

/**
 * Brings records in from files. Nothing is stored before the user has seen what would be added, what would be changed,
 * and which rows have faults.
 */
public final class ImportDialog extends FormDialog {

    private static final Words WORDS = new Words(ImportDialog.class);
    private static final int PREVIEW = IDialogConstants.CLIENT_ID + 1;
    private static final int IMPORT = IDialogConstants.CLIENT_ID + 2;
    private static final int STOP = IDialogConstants.CLIENT_ID + 3;

    private final Workplace workplace;
    private ImportSource source;
    private ImportResult result;
    private ProgressBar progress;
    private boolean previewed;
    private OperationJob<?> running;

    public ImportDialog(Shell parent, Workplace workplace) {
        super(parent, WORDS.say("import.title"));
        this.workplace = workplace;
        setShellStyle(SWT.SHELL_TRIM);
        setBlockOnOpen(false);
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say("import.message"));
        GridLayoutFactory.fillDefaults().margins(Look.SPACE, Look.SPACE).spacing(0, Look.SPACE).applyTo(form);
        source = new ImportSource(form, this::changed);
        result = new ImportResult(form, workplace);
        progress = new ProgressBar(form, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        progress.setVisible(false);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, STOP, WORDS.say("import.stop"), false);
        createButton(parent, PREVIEW, WORDS.say("import.preview"), true);
        createButton(parent, IMPORT, WORDS.say("import.go"), false);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("import.close"), false);
        enable();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case PREVIEW -> preview();
            case IMPORT -> bringIn();
            case STOP -> running.cancel();
            default -> super.buttonPressed(id);
        }
    }

    /** Takes these files in, as if they had been chosen with the button. */
    public void add(List<Path> files) {
        source.add(files);
    }

    private void changed() {
        previewed = false;
        setErrorMessage(null);
        setMessage(WORDS.say("import.message"));
        result.show(new Report(), List.of());
        enable();
    }

    private void enable() {
        if (getButton(PREVIEW) != null) {
            boolean idle = running == null;
            getButton(STOP).setEnabled(!idle);
            getButton(PREVIEW).setEnabled(idle && !source.files().isEmpty());
            getButton(IMPORT).setEnabled(idle && previewed);
            getButton(IDialogConstants.CANCEL_ID).setEnabled(idle);
            source.enable(idle);
            progress.setVisible(!idle);
        }
    }

    private void preview() {
        start(WORDS.say("import.previewing"), new PreviewImport(source.files(), source.mapping(),
                source.goodRows()), this::foreseen);
    }

    private void bringIn() {
        start(WORDS.say("import.running"), new ImportFiles(source.files(), Optional.empty(), source.mapping(), false,
                source.goodRows()), this::done);
    }

    private <R> void start(String name, Operation<R> operation, Consumer<R> then) {
        setErrorMessage(null);
        setMessage(name, IMessageProvider.NONE);
        running = OperationJob.of(workplace, name, operation).in(getShell()).asking()
                .then(value -> {
                    running = null;
                    then.accept(value);
                    enable();
                })
                .otherwise(this::refused).stopped(this::refused).start();
        enable();
    }

    private void refused(Refusal refusal) {
        running = null;
        setErrorMessage(Failures.sentence(refusal));
        enable();
    }

    private void foreseen(Preview preview) {
        previewed = preview.report().count("created") + preview.report().count("updated") > 0;
        result.show(preview.report(), preview.first());
        say("import.would", preview.report());
    }

    private void done(Report report) {
        previewed = false;
        result.show(report, List.of());
        say("import.did", report);
    }

    private void say(String key, Report report) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Languages.ofWindow());
        long faults = ImportResult.total(report);
        setMessage(WORDS.say(key, "created", numbers.format(report.count("created")),
                "updated", numbers.format(report.count("updated")),
                "same", numbers.format(report.count("unchanged") + report.count("kept")),
                "faults", numbers.format(faults)),
                        faults > 0 ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
    }

    @Override
    protected void handleShellCloseEvent() {
        if (running == null) {
            super.handleShellCloseEvent();
        }
    }
}
