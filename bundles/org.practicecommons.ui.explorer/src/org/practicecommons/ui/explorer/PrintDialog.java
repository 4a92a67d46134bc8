package org.practicecommons.ui.explorer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.PrintRecordFile;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.WriteFileDialog;

/** Writes a record as a document: in which language, and where to. */
public final class PrintDialog extends WriteFileDialog {

    private static final Words WORDS = new Words(PrintDialog.class);
    private static final int LONGEST_NAME = 60;

    private final RecordRef record;

    /** @param unsaved whether a form of it has text that the document will not have */
    public PrintDialog(Shell parent, Workplace workplace, RecordRef record, boolean unsaved) {
        super(parent, workplace, WORDS.say("print.title"), unsaved ? WORDS.say("print.unsaved")
                : WORDS.say("print.message", "title", record.title()),
                Path.of(System.getProperty("user.home"), fileName(record) + ".pdf").toString());
        this.record = record;
    }

    /** The title without what a file system or a command line might take for something else. */
    private static String fileName(RecordRef record) {
        String name = record.title().replaceAll("[^\\p{L}\\p{N} ,'’-]", " ").replaceAll("\\s+", " ").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
    }

    @Override
    protected Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        endings.put("*.pdf", WORDS.say("print.pdf"));
        endings.put("*.docx", WORDS.say("print.word"));
        return endings;
    }

    @Override
    protected String fileHelp() {
        return WORDS.say("print.fileHelp");
    }

    @Override
    protected String fileName() {
        return fileName(record);
    }

    @Override
    protected String done(Path file) {
        return WORDS.say("print.done", "file", file);
    }

    @Override
    protected Operation<Path> writing(Locale reader, Path target) {
        return new PrintRecordFile(record.iri(), reader, target);
    }
}
