package org.practicecommons.ui.editor.fields;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.practicecommons.operations.InspectFile;
import org.practicecommons.operations.InspectedFile;
import org.practicecommons.operations.KeepFile;
import org.practicecommons.operations.KeptFile;
import org.practicecommons.operations.SaveAttachment;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;

/** What is done with files, in the background, and what has to be asked for it. */
final class FileWork {

    private static final Words WORDS = FieldWidget.WORDS;
    private static final long KILO = 1000;
    /** Endings of files that are looked at, not run. */
    private static final Set<String> HARMLESS = Set.of("pdf", "jpg", "jpeg", "png", "gif", "webp", "heic", "tif",
            "tiff", "mp3", "m4a", "mp4", "txt", "csv", "rtf", "docx", "xlsx", "pptx", "odt", "ods", "odp");

    private final FormContext form;

    FileWork(FormContext form) {
        this.form = form;
    }

    /** Asks what becomes of what the file tells beside its content, if it tells anything, and keeps it. */
    void keep(Path file, Control owner, Consumer<KeptFile> then) {
        OperationJob.of(form.workplace(), WORDS.say("files.looking"), new InspectFile(file)).in(owner)
                .then(found -> ask(file, found, owner, then)).start();
    }

    private void ask(Path file, InspectedFile found, Control owner, Consumer<KeptFile> then) {
        KeepFile.Hidden hidden = KeepFile.Hidden.KEEP;
        if (!found.tells().isEmpty()) {
            int answer = question(owner, WORDS.say("files.tells", "name", file.getFileName(), "details",
                    found.tells().stream().map(each -> "•  " + each.in(Languages.ofWindow()))
                            .collect(Collectors.joining("\n"))), "files.removeDetails", "files.keepDetails");
            if (answer < 0 || answer > 1) {
                return;
            }
            hidden = answer == 0 ? KeepFile.Hidden.REMOVE : KeepFile.Hidden.KEEP;
        } else if (!found.understood() && question(owner,
                WORDS.say("files.notUnderstood", "name", file.getFileName()), "files.attachAnyway") != 0) {
            return;
        }
        OperationJob.of(form.workplace(), WORDS.say("files.keeping", "name", file.getFileName()),
                new KeepFile(file, hidden)).in(owner).asking().then(then).start();
    }

    /** @return which of the keys was pressed, their number or -1 for none */
    private static int question(Control owner, String text, String... keys) {
        String[] buttons = new String[keys.length + 1];
        for (int i = 0; i < keys.length; i++) {
            buttons[i] = WORDS.say(keys[i]);
        }
        buttons[keys.length] = WORDS.say("files.cancel");
        return new MessageDialog(owner.getShell(), WORDS.say("files.askTitle"), null, text, MessageDialog.QUESTION, 0,
                buttons).open();
    }

    /** Opens a copy with the program that the system has for it; a kind of file that could do harm is only saved. */
    void open(String id, String name, Control owner) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (HARMLESS.contains(ending)) {
            write(SaveAttachment.toLookAt(id, name), owner, copy -> Program.launch(copy.toString()));
        } else {
            save(id, name, owner);
        }
    }

    /** Asks where to, and writes a copy there. */
    void save(String id, String name, Control owner) {
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        String path = dialog.open();
        if (path != null) {
            write(SaveAttachment.to(Path.of(path), id), owner, copy -> { });
        }
    }

    private void write(SaveAttachment writing, Control owner, Consumer<Path> then) {
        OperationJob.of(form.workplace(), WORDS.say("files.writing"), writing).in(owner).then(then).start();
    }

    /** A size that people can read, in the language of the window. */
    static String size(String bytes) {
        long size = bytes.matches("\\d{1,18}") ? Long.parseLong(bytes) : 0;
        NumberFormat format = NumberFormat.getInstance(Languages.ofWindow());
        format.setMaximumFractionDigits(1);
        return size < KILO ? WORDS.say("files.bytes", "size", size)
                : size < KILO * KILO ? WORDS.say("files.kilobytes", "size", format.format(size / (double) KILO))
                : WORDS.say("files.megabytes", "size", format.format(size / (double) (KILO * KILO)));
    }
}
