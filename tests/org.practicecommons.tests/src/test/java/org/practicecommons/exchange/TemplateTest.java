package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

class TemplateTest {

    @TempDir
    Path folder;

    private Path template(Kind kind, Locale language) throws IOException {
        Path file = folder.resolve(kind.name() + "." + language + ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            Templates.writeCsv(kind, language, out);
        }
        return file;
    }

    private static List<CSVRecord> rows(Path template, Locale language) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(language == Locale.FRENCH ? ';' : ',').get();
        try (CSVParser parser = CSVParser.parse(Files.readString(template).substring(1), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void theTemplateOfEveryKindIsUnderstoodAndBringsNothingWhenNobodyFilledItIn() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (Kind kind : Stream.concat(Importing.MODEL.recordKinds().stream(),
                    Importing.MODEL.partKinds().stream()).toList()) {
                Importing result = Importing.of(folder, template(kind, language));
                assertTrue(result.error().contains("No record was found"), kind + " " + language + result.sentences());
                assertEquals(1, result.sentences().size(), result.sentences()::toString);
                assertEquals(0, result.records.size());
            }
        }
    }

    @Test
    void headingsHelpAndChoicesAreInTheLanguageThatWasAskedFor() throws IOException {
        Kind kind = Importing.MODEL.recordKinds().getFirst();
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            List<CSVRecord> rows = rows(template(kind, language), language);
            assertEquals(kind.label(language) + " (IRI)", rows.get(0).get(0));
            assertEquals(kind.title().label(language) + "@" + language.getLanguage(), rows.get(0).get(1));
            assertEquals(kind.title().help(language), rows.get(1).get(1));
            Field choice = kind.fields().stream().filter(field -> field.type() == FieldType.CHOICE
                    && !field.section().isEmpty()).findFirst().orElseThrow();
            int column = rows.get(0).toList().indexOf(choice.label(language));
            assertTrue(rows.get(2).get(column).contains(choice.choices().getLast().label(language)),
                    rows.get(2)::toString);
        }
    }

    private Path workbook(Kind kind, Locale language) throws IOException {
        Path file = folder.resolve(kind.name() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Templates.writeXlsx(kind, language, (field, reader) -> List.of("Of " + field.name(), "=two"), out);
        }
        return file;
    }

    @Test
    void theWorkbookOfEveryKindIsUnderstoodAndBringsNothingWhenNobodyFilledItIn() throws IOException {
        for (Kind kind : Stream.concat(Importing.MODEL.recordKinds().stream(),
                Importing.MODEL.partKinds().stream()).toList()) {
            Importing result = Importing.of(folder, workbook(kind, Locale.FRENCH));
            assertTrue(result.error().contains("No record was found"), kind + " " + result.sentences());
            assertEquals(1, result.sentences().size(), result.sentences()::toString);
        }
    }

    @Test
    void cellsOfAWorkbookProposeWhatMayBePickedAndSayWhatTheyAreFor() throws IOException {
        Kind kind = Importing.MODEL.kind("Practice").orElseThrow();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(workbook(kind, Locale.FRENCH)))) {
            XSSFSheet sheet = workbook.getSheet(kind.label(Locale.FRENCH));
            Field choice = kind.fields().stream().filter(field -> field.type() == FieldType.CHOICE
                    && !field.section().isEmpty()).findFirst().orElseThrow();
            XSSFDataValidation rule = sheet.getDataValidations().stream().filter(any ->
                    any.getPromptBoxTitle().equals(choice.label(Locale.FRENCH))).findFirst().orElseThrow();
            assertTrue(rule.getPromptBoxText().startsWith(choice.help(Locale.FRENCH).substring(0, 20)));
            CellRangeAddress range = CellRangeAddress.valueOf(rule.getValidationConstraint().getFormula1()
                    .replaceAll(".*!", "").replace("$", ""));
            XSSFSheet lists = workbook.getSheet("(lists)");
            assertEquals(choice.choices().size(), range.getNumberOfCells());
            assertEquals(choice.choices().getLast().label(Locale.FRENCH),
                    lists.getRow(range.getLastRow()).getCell(range.getFirstColumn()).getStringCellValue());
            assertTrue(workbook.isSheetHidden(workbook.getSheetIndex(lists)));
            String help = new org.apache.poi.xssf.extractor.XSSFExcelExtractor(workbook).getText();
            assertTrue(help.contains(choice.help(Locale.ENGLISH)) && help.contains(choice.help(Locale.FRENCH)));
            assertTrue(workbook.getSheet(Importing.MODEL.kind("Step").orElseThrow().label(Locale.FRENCH)) != null);
        }
    }

    @Test
    void aTemplateThatWasFilledInComesIn() throws IOException {
        Kind kind = Importing.MODEL.recordKinds().getFirst();
        Path file = template(kind, Locale.FRENCH);
        Files.writeString(file, Files.readString(file) + ";Cercles d’écoute;Listening circles\r\n");
        Importing result = Importing.of(folder, file);
        assertEquals(List.of(), result.sentences());
        String payload = result.payloads().values().iterator().next();
        assertTrue(payload.contains("\"Cercles d’écoute\"@fr") && payload.contains("\"Listening circles\"@en"),
                payload);
    }
}
