package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.model.Kind;

/** Templates with lists from a home, filled in as partners do. */
class WriteTemplateTest {

    @TempDir
    private Path folder;
    private TestHome home;

    @BeforeEach
    void create() {
        home = TestHome.create(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private XSSFWorkbook template(Locale language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new WriteTemplate("Practice", "xlsx", language, out));
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String lists(XSSFWorkbook workbook) {
        StringBuilder all = new StringBuilder("\n");
        workbook.getSheet("(lists)").forEach(row ->
                row.forEach(cell -> all.append(cell.getStringCellValue()).append('\n')));
        return all.toString();
    }

    private static void fill(XSSFSheet sheet, int number, Map<String, String> cells) {
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        XSSFRow row = sheet.createRow(number);
        cells.forEach((heading, text) -> row.createCell(columns.get(heading)).setCellValue(text));
    }

    @Test
    void listsHoldWhatMayBePickedAndNoPeople() throws IOException {
        home.save("Organisation", "Harbour Clinic");
        home.save("Concept", "Housing");
        home.save("Person", "Secret Friend");
        try (XSSFWorkbook workbook = template(Locale.ENGLISH)) {
            String lists = lists(workbook);
            assertTrue(lists.contains("\nHarbour Clinic\n") && lists.contains("\nHousing\n"), lists);
            assertFalse(lists.contains("Secret"), lists);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new WriteTemplate("Practice", "xlsx", Locale.ENGLISH, out), Session.publicReader(Locale.ENGLISH));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertFalse(lists(workbook).contains("Harbour Clinic"));
        }
    }

    @Test
    void whatWasPickedAndTypedComesIn() throws IOException {
        String first = home.save("Organisation", "Harbour Clinic");
        String twin = home.save("Organisation", "Harbour Clinic");
        Kind practice = home.home().model().kind("Practice").orElseThrow();
        Kind step = home.home().model().kind("Step").orElseThrow();
        String organisations = practice.field("leadOrganisations").orElseThrow().label(Locale.FRENCH);
        Path file = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = template(Locale.FRENCH); OutputStream out = Files.newOutputStream(file)) {
            String picked = lists(workbook).lines().filter(line -> line.contains(twin)).findFirst().orElseThrow();
            fill(workbook.getSheet(practice.label(Locale.FRENCH)), 1, Map.of(
                    practice.title().label(Locale.FRENCH) + "@fr", "Cercles d’écoute", organisations, picked));
            fill(workbook.getSheet(step.label(Locale.FRENCH)), 1, Map.of("(record)", "Cercles d’écoute",
                    step.title().label(Locale.FRENCH) + "@fr", "Se réunir"));
            workbook.write(out);
        }
        Report report =
                home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false));
        assertEquals(List.of(), report.findings());
        assertEquals(1, report.count("created"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.of("Practice"), "nquads", out));
        String all = out.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains("\"Se réunir\"@fr") && all.contains(twin) && !all.contains(first), all);
    }
}
