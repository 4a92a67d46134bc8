package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.operations.OpenRecord;
import org.practicecommons.operations.SaveAttachment;

/** Somebody drops files on a form. */
class FilesTest extends AtTheDesk {

    @TempDir
    private Path folder;

    private Path letter() throws Exception {
        Path file = folder.resolve("letter.docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String[] each : new String[][] {{"[Content_Types].xml", "<Types/>"}, {"docProps/core.xml",
                "<c xmlns:dc='urn:dc'><dc:title>Letter</dc:title><dc:creator>Noor Haddad</dc:creator></c>"}}) {
                out.putNextEntry(new ZipEntry(each[0]));
                out.write(each[1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    @Test
    void aFileThatTellsItsAuthorIsAskedAboutAndKeptWithout() throws Exception {
        EditorPage form = desk.explorer().createNew("Evidence").type("title", "en", "A letter of thanks");
        desk.inDialog(FormWords.say("files.askTitle"), dialog -> {
            desk.pictureNow("attach-ask");
            assertTrue(Dialogs.says(dialog, "Noor Haddad"));
            Dialogs.press(dialog, FormWords.say("files.removeDetails"));
        });
        form.drop("files", letter());
        Until.is("the file to be listed", () -> form.files("files").equals(List.of("letter.docx")));
        desk.picture("attached");
        form.save("");
        Path copy = desk.beside(SaveAttachment.to(folder.resolve("copy.docx"), digest(form.iri())));
        String core = new String(unzipped(copy), StandardCharsets.UTF_8);
        assertTrue(core.contains("Letter"), core);
        assertFalse(core.contains("Noor"), core);
    }

    private String digest(String record) {
        EObject root = desk.beside(new OpenRecord(record)).root();
        EObject file = (EObject) desk.kind("Evidence").field("files").orElseThrow().values(root).getFirst();
        return desk.workplace().model().kindOf(file).field("digest").orElseThrow().value(file).orElseThrow().toString();
    }

    private static byte[] unzipped(Path file) throws Exception {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes();
        }
    }

    @Test
    void aPlainFileIsAttachedWithoutAskingAndUndoTakesItOut() throws Exception {
        EditorPage form = desk.explorer().createNew("Evidence").type("title", "en", "Minutes of spring");
        form.drop("files", Files.writeString(folder.resolve("minutes.txt"), "All agreed.\n"));
        Until.is("the file to be listed", () -> form.files("files").equals(List.of("minutes.txt")));
        form.undo();
        assertEquals(List.of(), form.files("files"));
    }

    @Test
    void aFileThatIsDroppedElsewhereOnTheFormIsAttachedToo() throws Exception {
        EditorPage form = desk.explorer().createNew("Evidence").type("title", "en", "Minutes of autumn");
        form.drop(Files.writeString(folder.resolve("autumn.txt"), "All agreed again.\n"));
        Until.is("the file to be listed", () -> form.files("files").equals(List.of("autumn.txt")));
    }
}
