package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.WriteFileDialog;
import org.practicecommons.ui.explorer.PrintDialog;

/** Somebody saves the record in front of them as a document. */
class PrintTest extends AtTheDesk {

    private static final Words WORDS = new Words(PrintDialog.class);
    private static final Words FILE = new Words(WriteFileDialog.class);

    @TempDir
    private Path folder;

    @Test
    void theRecordInFrontIsSavedAsPdfAndAsWord() throws IOException {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Quiet hour at the quay").type("summary", "en", "No announcements for one hour.")
                .save("");
        form.type("summary", "en", " Or two.");
        Shell dialog = dialog();
        assertTrue(Dialogs.says(dialog, WORDS.say("print.unsaved")), "that the document will not have the rest");
        assertTrue(Controls.named(dialog, Text.class, FILE.say("write.file")).getText()
                .endsWith("Quiet hour at the quay.pdf"), "the title of the form");
        Until.quiet();
        Dialogs.picture(dialog, "print-unsaved");
        assertFalse(Controls.button(dialog, FILE.say("write.open")).isEnabled());
        String said = text(written(dialog, "quay.pdf"));
        assertTrue(said.contains("Quiet hour at the quay") && said.contains("No announcements for one hour."), said);
        assertFalse(said.contains("Or two."), said);
        assertTrue(Controls.button(dialog, FILE.say("write.open")).isEnabled());
        Until.quiet();
        Dialogs.picture(dialog, "print-written");
        assertTrue(Files.size(written(dialog, "quay.docx")) > 1000);
        Path there = Files.writeString(folder.resolve("there.pdf"), "a letter");
        desk.inDialog(WORDS.say("print.title"), question -> {
            Dialogs.picture(question, "print-replace");
            Dialogs.press(question, FILE.say("dialog.cancel"));
        });
        Dialogs.write(dialog, FILE.say("write.file"), there.toString());
        Dialogs.press(dialog, FILE.say("write.write"));
        Until.quiet();
        assertEquals("a letter", Files.readString(there));
        dialog.close();
        form.save("");
    }

    @Test
    void anotherEndingIsRefusedWithASentence() {
        desk.explorer().createNew("Place").type("name", "en", "Paper Mill").save("");
        desk.explorer().choose("Place", "Paper Mill");
        Shell dialog = dialog();
        assertTrue(Dialogs.says(dialog, WORDS.say("print.message", "title", "Paper Mill")));
        Path file = folder.resolve("mill.odt");
        Dialogs.write(dialog, FILE.say("write.file"), file.toString());
        Dialogs.press(dialog, FILE.say("write.write"));
        Until.is("the refusal", () -> Dialogs.says(dialog, "mill.odt"));
        Until.quiet();
        Dialogs.picture(dialog, "print-refused");
        assertFalse(Files.exists(file));
        dialog.close();
    }

    private Shell dialog() {
        desk.command("org.practicecommons.ui.explorer.print", Map.of());
        return Until.found("the dialog", () -> Dialogs.open(WORDS.say("print.title")));
    }

    private Path written(Shell dialog, String name) {
        Path file = folder.resolve(name);
        Dialogs.write(dialog, FILE.say("write.file"), file.toString());
        Dialogs.press(dialog, FILE.say("write.write"));
        Until.is("the document", () -> Dialogs.says(dialog, WORDS.say("print.done", "file", file)));
        assertTrue(Files.exists(file));
        return file;
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
