package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    private static final String IRI = "https://example.org/id/p";

    @TempDir
    Path folder;

    private Importing read(String name, String content) throws IOException {
        return Importing.of(folder, Files.writeString(folder.resolve(name), content));
    }

    private String only(Importing result) {
        assertEquals(List.of(), result.sentences());
        return result.payloads().get(IRI);
    }

    @Test
    void separatorsAndEncodingsOfSpreadsheetsAreRead() throws IOException {
        String rows = """
                Place (IRI)|name@en|name@fr|otherNames@fr
                %s|Sea side|L’étang|"un; ""deux"" | trois"
                """.formatted(IRI);
        String expected = only(read("a.csv", rows.replace('|', ',')));
        assertTrue(expected.contains("\"L’étang\"@fr"), expected);
        assertTrue(expected.contains("\"un\"@fr"), expected);
        for (String separator : new String[] {";", "\t"}) {
            String same = rows.replace("\"\" | trois", "\"\" , trois").replace("|", separator);
            assertEquals(expected, only(read("b.csv", "\ufeff" + same)));
            assertEquals(expected, only(read("c.csv", "sep=" + separator + "\r\n" + same.replace("\n", "\r\n"))));
        }
        Path latin = Files.write(folder.resolve("d.csv"), rows.replace('|', ',').replace('’', '\'')
                .getBytes(Charset.forName("windows-1252")));
        assertTrue(Importing.of(folder, latin).error().contains("Line 2 of"), Importing.of(folder, latin)::error);
    }

    @Test
    void eachFaultIsSaidWithRowAndColumnAndNothingComesIn() throws IOException {
        Importing result = read("Practice.csv", """
                Practice (IRI),title@en,start,status,colour,issues
                # a remark of the partner,,,,,
                https://example.org/id/good,Good,2024-01-31,,red,
                https://example.org/id/bad,Bad,31/01/2024,perhaps,red,Nowhere

                ,,,,,,beyond
                no address,X,,,,
                """);
        String told = String.join("\n", result.sentences());
        assertEquals(0, result.records.size(), told);
        assertTrue(told.contains("Practice.csv:1: The column E is not imported: “colour”"), told);
        assertTrue(told.contains("Practice.csv:4: Cell C4, column “start”: “31/01/2024” does not fit"), told);
        assertTrue(told.contains("Practice.csv:6: Cell G6"), told);
        assertTrue(told.contains("Practice.csv:6: Row 6 has neither an IRI nor a title"), told);
        assertTrue(told.contains("Practice.csv:7: Row 7: “no address” is no IRI"), told);
        assertTrue(told.contains("Practice.csv: Nothing of this file was imported"), told);
    }

    @Test
    void goodRowsComeInWhenAskedForAndNoRecordByHalf() throws IOException {
        Path table = Files.writeString(folder.resolve("Place.csv"), """
                Place (IRI),name@en,kind
                urn:x:good,Good,
                urn:x:bad,Bad,moon
                """);
        Importing result = new Importing();
        ImportRequest request =
                new ImportRequest(List.of(table), Optional.empty(), List.of(), RandomRecords.BASE, true);
        result.report = new Import(Importing.MODEL, folder).run(request,
                batch -> batch.forEach(record -> result.records.put(record.iri(), record)),
                org.practicecommons.base.Progress.none());
        assertEquals(List.of("urn:x:good"), List.copyOf(result.records.keySet()));
        assertTrue(result.error().contains("Cell C3, column “kind”: “moon”"), result::error);
    }

    @Test
    void headingsAndChoicesMayBeWordsOfEitherLanguage() throws IOException {
        var kind = Importing.MODEL.kind("Organisation").orElseThrow();
        var kinds = kind.field("kinds").orElseThrow();
        String french = kinds.choices().getFirst().label(java.util.Locale.FRENCH);
        Importing result = read("o.csv", "%s (IRI);%s@fr;%s\n%s;Nom;%s\n".formatted(
                kind.label(java.util.Locale.FRENCH), kind.title().label(java.util.Locale.FRENCH),
                kinds.label(java.util.Locale.FRENCH), IRI, french));
        assertTrue(only(result).contains(kinds.choices().getFirst().term()), result.sentences()::toString);
    }

    @Test
    void rowsWithoutAnAddressGetTheSameOneAgain() throws IOException {
        String first = "Place (IRI),name@en,otherNames@en\n,Harbour,\n";
        Importing result = read("a.csv", first);
        assertEquals(List.of(), result.sentences());
        assertEquals(result.records.keySet(),
                read("b.csv", first.replace("Harbour,", "Harbour,Port")).records.keySet());
    }

    @Test
    void whatIsNoTableOfOursIsToldHow() throws IOException {
        assertTrue(read("a.csv", "id,name\n1,x\n").error().contains("name a mapping"));
        assertTrue(read("b.csv", "Place (IRI),name@en,Name@en\n").error().contains("Two columns"));
        assertTrue(read("c.csv", "Place (IRI),name@en\nurn:x:a,\"never closed\n").error()
                .contains("nothing of the file"));
        assertTrue(read("d.csv", "Place (IRI),name@en\nurn:x:a,A\nurn:x:a,B\n").sentences().toString()
                .contains("An earlier row"));
        assertTrue(read("e.csv", "Role (IRI),(record)\nurn:x:a#r,urn:x:a\n").sentences().toString()
                .contains("neither here nor in this file"));
    }

    @Test
    void aZipOfWholeRecordsIsReadWholeOrNotAtAll() throws IOException {
        Map<String,
                byte[]> records = new RandomRecords(RandomRecords.seeded(TableTest.class), Importing.MODEL).make(40);
        for (String removed : new String[] {"/statements.csv", "/Practice.csv"}) {
            Path zip = Importing.export(Format.CSV, records, folder.resolve("all.zip"));
            try (FileSystem inside = FileSystems.newFileSystem(zip)) {
                Files.delete(inside.getPath(removed));
            }
            Importing result = Importing.of(folder, zip);
            assertTrue(result.error().contains("is missing in all.zip"), result::error);
            assertEquals(0, result.records.size());
        }
        Path zip = Importing.export(Format.CSV, records, folder.resolve("all.zip"));
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Path table = inside.getPath("/Practice.csv");
            Files.writeString(table, Files.readString(table).replace("title@fr", "remark"));
        }
        assertTrue(Importing.of(folder, zip).error()
                .contains("The column “title@fr” is missing in all.zip/Practice.csv"));
    }

    @Test
    void zipsThatUnpackWithoutEndOrAreBrokenAreRefused() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("Place.csv"));
            zip.write("Place (IRI),name@en\n".getBytes(StandardCharsets.UTF_8));
            byte[] rows = "urn:x:a,A\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(rows);
            }
        }
        assertTrue(Importing.of(folder, bomb).sentences().toString().contains("unpacks to far more"));
        byte[] bytes = Files.readAllBytes(bomb);
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(Importing.of(folder, cut).error().contains("damaged or incomplete"));
    }

    @Test
    void noCellOfAnExportCouldBeRunAndRowsAreInTheOrderOfTheirAddresses() throws IOException {
        Map<String,
                byte[]> records = new RandomRecords(RandomRecords.seeded(TableTest.class), Importing.MODEL).make(60);
        Path zip = Importing.export(Format.CSV, records, folder.resolve("all.zip"));
        int cells = 0;
        try (FileSystem inside = FileSystems.newFileSystem(zip); var tables = Files.list(inside.getPath("/"))) {
            for (Path table : tables.filter(path -> path.toString().endsWith(".csv")).toList()) {
                String last = "";
                for (CSVRecord row : CSVParser.parse(Files.readString(table).substring(1), CSVFormat.RFC4180)) {
                    String record = row.get(table.toString().equals("/Practice.csv") ? 0 : 1);
                    for (String cell : row) {
                        cells++;
                        boolean number = cell.matches("-?\\d+(\\.\\d+)?");
                        assertTrue(number || !cell.matches("(?s)[=+@\\-\t\r\n].*"), () -> table + ": " + cell);
                    }
                    if (table.toString().equals("/Practice.csv") && row.getRecordNumber() > 1) {
                        assertTrue(last.compareTo(record) < 0, last + " before " + record);
                        last = record;
                    }
                }
            }
        }
        assertTrue(cells > 1000, cells + " cells");
    }
}
