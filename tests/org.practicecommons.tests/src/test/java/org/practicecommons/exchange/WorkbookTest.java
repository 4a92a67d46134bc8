package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Kind;

class WorkbookTest {

    private static final String IRI = "https://example.org/id/p";

    @TempDir
    Path folder;

    private Path workbook(Consumer<XSSFWorkbook> content) throws IOException {
        Path file = folder.resolve("Some.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Sheet sheet, Object... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            Object[] cells = (Object[]) rows[i];
            for (int j = 0; j < cells.length; j++) {
                Cell cell = row.createCell(j);
                switch (cells[j]) {
                    case Double number -> cell.setCellValue(number);
                    case Boolean truth -> cell.setCellValue(truth);
                    default -> cell.setCellValue(String.valueOf(cells[j]));
                }
            }
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private byte[] practice(Statement... more) {
        List<Statement> statements = new java.util.ArrayList<>(List.of(new Statement(IRI, Xsd.TYPE,
                new Value.Iri(Importing.MODEL.kind("Practice").orElseThrow().term()))));
        statements.addAll(List.of(more));
        return Payload.of(IRI, statements).bytes();
    }

    private static Statement says(String field, Value value) {
        Kind kind = Importing.MODEL.kind("Practice").orElseThrow();
        return new Statement(IRI, kind.field(field).orElseThrow().term(), value);
    }

    private static Map<String, Integer> columns(Sheet sheet) {
        Map<String, Integer> columns = new java.util.HashMap<>();
        sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    @Test
    void cellsAreOfTheTypeThatSpreadsheetsKeep() throws IOException {
        byte[] payload = practice(says("title", Value.text("=1+1", "en")), says("title", Value.text("007", "fr")),
                says("start", new Value.Literal("2024-05-31", Xsd.DATE)),
                says("end", new Value.Literal("1867-07-01", Xsd.DATE)));
        Path file = Importing.export(Format.XLSX, Map.of(IRI, payload), folder.resolve("a.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = workbook.getSheet("Practice");
            Map<String, Integer> columns = columns(sheet);
            Row row = sheet.getRow(1);
            assertEquals("'=1+1", row.getCell(columns.get("title@en")).getStringCellValue());
            assertEquals("007", row.getCell(columns.get("title@fr")).getStringCellValue());
            assertEquals("@", row.getCell(columns.get("title@fr")).getCellStyle().getDataFormatString());
            Cell start = row.getCell(columns.get("start"));
            assertTrue(DateUtil.isCellDateFormatted(start));
            assertEquals(LocalDate.of(2024, 5, 31), start.getLocalDateTimeCellValue().toLocalDate());
            assertEquals(CellType.STRING, row.getCell(columns.get("end")).getCellType());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(workbook.isSheetHidden(workbook.getSheetIndex("(tables)")));
        }
        assertEquals(RandomRecords.text(payload), Importing.of(folder, file).payloads().get(IRI));
    }

    @Test
    void whatNoCellCanHoldComesBackAllTheSame() throws IOException {
        String longest = "é𝄞 ".repeat(70_000);
        Statement[] said = java.util.stream.Stream.concat(
                java.util.stream.Stream.of(says("title", Value.text("_x0041_ and _x", "en")),
                        says("summary", Value.text(longest, "fr"))),
                java.util.stream.IntStream.range(0, 2000).mapToObj(i ->
                        says("issues", new Value.Iri("https://example.org/id/concept/" + i))))
                .toArray(Statement[]::new);
        byte[] payload = practice(said);
        for (Format format : List.of(Format.XLSX, Format.CSV)) {
            Path file = Importing.export(format, Map.of(IRI, payload), folder.resolve("a." + format.extension()));
            Importing back = Importing.of(folder, file);
            assertEquals(List.of(), back.sentences());
            assertEquals(RandomRecords.text(payload), back.payloads().get(IRI));
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("a.xlsx")))) {
            for (Row row : workbook.getSheet("statements")) {
                row.forEach(cell -> assertTrue(cell.getStringCellValue().length() <= 32_767));
            }
        }
    }

    @Test
    void whatPeopleTypeIsRead() throws IOException {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Our practices");
            fill(sheet, row("Practice (IRI)", "title@en", "title@fr", "start", "end", "ours"),
                    row("", 42.0, "Café", 45443.0, "2024-06-30", true));
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("d mmm yyyy"));
            sheet.getRow(1).getCell(3).setCellStyle(day);
            XSSFRichTextString rich = new XSSFRichTextString("Two words");
            rich.applyFont(0, 3, workbook.createFont());
            sheet.createRow(4).createCell(1).setCellValue(rich);
            sheet.getRow(4).createCell(4).setCellFormula("DATE(2025,1,1)");
            sheet.getRow(4).getCell(4).setCellValue(45658.0);
            sheet.getRow(4).getCell(4).setCellStyle(day);
            fill(workbook.createSheet("(notes)"), row("Practice (IRI)"), row("not read"));
            fill(workbook.createSheet("Budget"), row("Item", "Amount"), row("Rent", 1.0));
        });
        Importing result = Importing.of(folder, file);
        String all = result.payloads().toString();
        assertEquals(2, result.records.size(), result.sentences()::toString);
        assertTrue(all.contains("\"42\"@en") && all.contains("\"Café\"@fr") && all.contains("\"Two words\"@en"), all);
        assertTrue(all.contains("\"2024-05-31\"^^") && all.contains("\"2025-01-01\"^^"), all);
        assertEquals(List.of("column.unknown", "cell.computed", "table.passedOver"),
                result.report.findings().stream().map(org.practicecommons.base.Finding::code).toList());
    }

    @Test
    void faultsSaySheetRowCellAndHeading() throws IOException {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Practice");
            fill(sheet, row("Practice (IRI)", "title@en", "start"), row("", "First", "soon"), row("", "Second", 3.5));
            sheet.createRow(5).createCell(1).setCellFormula("1/0");
            sheet.getRow(5).getCell(1).setCellErrorValue((byte) 7);
        });
        String told = String.join("\n", Importing.of(folder, file).sentences());
        assertTrue(told.contains("Some.xlsx/Practice:2: Cell C2, column “start”: “soon” does not fit"), told);
        assertTrue(told.contains("Some.xlsx/Practice:3: Cell C3, column “start”: “3.5” does not fit"), told);
        assertTrue(told.contains("Some.xlsx/Practice:6: Cell B6, column “title@en”: there is an error"), told);
        assertTrue(told.contains("Some.xlsx: Nothing of this file was imported"), told);
    }

    @Test
    void wholeRecordsNeedAllSheetsAndColumns() throws IOException {
        byte[] payload = practice(says("title", Value.text("One", "en")));
        for (String removed : List.of("Practice", "title@fr", "(tables)")) {
            Path file = Importing.export(Format.XLSX, Map.of(IRI, payload), folder.resolve("a.xlsx"));
            Path changed = folder.resolve("b.xlsx");
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                    OutputStream out = Files.newOutputStream(changed)) {
                Sheet sheet = workbook.getSheet("Practice");
                if (workbook.getSheetIndex(removed) >= 0) {
                    workbook.removeSheetAt(workbook.getSheetIndex(removed));
                } else {
                    sheet.getRow(0).createCell(columns(sheet).get(removed)).setCellValue("remark");
                }
                workbook.write(out);
            }
            Importing result = Importing.of(folder, changed);
            assertEquals(removed.equals("(tables)") ? 1 : 0, result.records.size(), result.sentences()::toString);
            assertEquals(removed.equals("(tables)"), result.errors().isEmpty());
        }
    }

    @Test
    void oneTableAloneIsAWorkbookToo() throws IOException {
        Path file = folder.resolve("one.xlsx");
        byte[] payload = practice(says("title", Value.text("One", "en")));
        try (OutputStream out = Files.newOutputStream(file); RecordExport export = Exports.open(Format.XLSX,
                Importing.MODEL, new ExportSettings(folder, Importing.MODEL.kind("Practice"), iris -> Map.of()), out)) {
            export.add(IRI, payload);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals(1, workbook.getNumberOfSheets());
        }
        assertEquals(RandomRecords.text(payload), Importing.of(folder, file).payloads().get(IRI));
        assertFalse(Importing.of(folder, Optional.of(Format.XLSX), List.of(), file).report.hasErrors());
        try (var left = Files.list(folder)) {
            assertEquals(List.of("one.xlsx"), left.map(path -> path.getFileName().toString()).toList());
        }
    }
}
