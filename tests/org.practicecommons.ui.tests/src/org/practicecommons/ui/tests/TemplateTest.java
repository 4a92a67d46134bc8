package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.model.Kind;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.WriteFileDialog;
import org.practicecommons.ui.curation.imports.ImportDialog;
import org.practicecommons.ui.curation.imports.TemplateDialog;

/** A workbook goes out to a partner, comes back filled in, and is imported. */
class TemplateTest extends AtTheDesk {

    private static final Words WORDS = new Words(TemplateDialog.class);
    private static final Words FILE = new Words(WriteFileDialog.class);

    @TempDir
    private Path folder;

    @BeforeEach
    void turn() {
        desk.turnTo("curate");
    }

    @Test
    void aTemplateFilledInIsImported() throws IOException {
        Locale reader = Languages.ofWindow();
        Kind practice = desk.kind("Practice");
        Kind step = desk.kind("Step");
        Path file = written(practice, reader);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(file)) {
            assertTrue(workbook.getSheet("(lists)").getPhysicalNumberOfRows() > 5, "lists to pick from");
            fill(workbook.getSheet(practice.label(reader)),
                    Map.of(practice.title().label(reader) + "@" + reader.getLanguage(), "Tea at the picket line"));
            fill(workbook.getSheet(step.label(reader)), Map.of("(record)", "Tea at the picket line",
                    step.title().label(reader) + "@" + reader.getLanguage(), "Boil water"));
            workbook.write(out);
        }
        int before = desk.explorer().count("Practice");
        ImportDialog dialog = new ImportDialog(desk.shell(), desk.workplace());
        dialog.open();
        dialog.add(List.of(file));
        Dialogs.press(dialog.getShell(), WORDS.say("import.preview"));
        Table records = Until.found("the records of the preview",
                () -> Controls.named(dialog.getShell(), Table.class, WORDS.say("import.records")));
        Until.is("the practice in the preview", () -> records.getItemCount() == 1);
        assertTrue(records.getItem(0).getText(1).contains("picket"), records.getItem(0).getText(1));
        Until.quiet();
        Dialogs.picture(dialog.getShell(), "template-preview");
        Dialogs.press(dialog.getShell(), WORDS.say("import.go"));
        desk.explorer().awaitCount("Practice", before + 1);
        assertFalse(Files.exists(folder.resolve(".practices.xlsx.part")));
        Until.quiet();
        dialog.close();
    }

    /** Writes a template with the dialog, keyboard and all. */
    private Path written(Kind kind, Locale reader) {
        Path file = folder.resolve("practices.xlsx");
        TemplateDialog dialog = new TemplateDialog(desk.shell(), desk.workplace());
        dialog.open();
        Combo kinds = Controls.named(dialog.getShell(), Combo.class, WORDS.say("template.kind"));
        assertEquals(kind.label(reader), kinds.getText());
        Dialogs.write(dialog.getShell(), FILE.say("write.file"), file.toString());
        Dialogs.press(dialog.getShell(), FILE.say("write.write"));
        Until.is("the template is written",
                () -> Dialogs.says(dialog.getShell(), WORDS.say("template.done", "file", file)));
        Until.quiet();
        Dialogs.picture(dialog.getShell(), "template-written");
        dialog.close();
        return file;
    }

    private static void fill(XSSFSheet sheet, Map<String, String> cells) {
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        XSSFRow row = sheet.createRow(1);
        cells.forEach((heading, text) -> row.createCell(columns.get(heading)).setCellValue(text));
    }
}
