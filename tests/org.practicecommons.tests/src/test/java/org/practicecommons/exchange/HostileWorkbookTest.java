package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Finding;

/** Files that say they are workbooks: each gets a sentence, and none does harm. */
class HostileWorkbookTest {

    @TempDir
    Path folder;

    private final Random random = RandomRecords.seeded(HostileWorkbookTest.class);

    /** One table alone: nothing says what it has to have. */
    private Path good() throws IOException {
        Path file = folder.resolve("good.xlsx");
        try (OutputStream out = Files.newOutputStream(file); RecordExport export = Exports.open(Format.XLSX,
                Importing.MODEL, new ExportSettings(folder, Importing.MODEL.kind("Practice"), iris -> Map.of()), out)) {
            new RandomRecords(random, Importing.MODEL).make(60).forEach(export::add);
        }
        return file;
    }

    private String told(Path file) {
        Importing result = Importing.of(folder, file);
        assertEquals(Map.of(), result.payloads());
        return result.error();
    }

    @Test
    void eachRelativeOfAWorkbookGetsASentence() throws IOException {
        byte[] bytes = Files.readAllBytes(good());
        Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(told(cut).contains("cut.xlsx is damaged or incomplete"), told(cut));
        Path old = folder.resolve("old.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet();
            workbook.write(out);
        }
        assertTrue(told(old).contains("older form"), told(old));
        Path secret = folder.resolve("secret.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(secret)) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        assertTrue(told(secret).contains("protected by a password"), told(secret));
        Path macros = folder.resolve("macros.xlsm");
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                OutputStream out = Files.newOutputStream(macros)) {
            workbook.createSheet();
            workbook.write(out);
        }
        assertTrue(told(macros).contains("macros"), told(macros));
        Path renamed = Files.copy(macros, folder.resolve("macros.xlsx"));
        assertTrue(told(renamed).contains("macros"), told(renamed));
        Path text = Files.writeString(folder.resolve("text.xlsx"), "Practice (IRI),title@en\n,A\n");
        assertTrue(told(text).contains("looks like text of another kind"), told(text));
        Path tables = Files.copy(Importing.export(Format.CSV, Map.of(), folder.resolve("a.zip")),
                folder.resolve("zip.xlsx"));
        assertTrue(told(tables).contains("no workbook that can be read"), told(tables));
    }

    private Path with(String part, String content) throws IOException {
        Path file = Files.copy(good(), folder.resolve("changed.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(file)) {
            Files.writeString(inside.getPath(part), content);
        }
        return file;
    }

    @Test
    void otherDocumentsOfOfficeProgramsAreNoWorkbooks() throws IOException {
        Path file = with("/[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>""");
        assertTrue(told(file).contains("no workbook that can be read"), told(file));
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Path file = with("/xl/worksheets/sheet1.xml", """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "%s">]>
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&y;</t></is></c></row></sheetData>
                </worksheet>""".formatted(secret.toUri()));
        assertTrue(told(file).contains("damaged") && !told(file).contains("SECRET"), told(file));
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsStopped() throws IOException {
        Path file = with("/xl/worksheets/sheet1.xml", "<worksheet><sheetData>"
                + "<row><c t=\"inlineStr\"><is><t>Practice (IRI)</t></is></c></row>"
                + ("<row><c t=\"inlineStr\"><is><t>#" + "a".repeat(10_000) + "</t></is></c></row>").repeat(3000));
        assertTrue(told(file).contains("unpacks to far more"), told(file));
    }

    @Test
    void damagedBytesNeverStopTheProgram() throws IOException {
        byte[] good = Files.readAllBytes(good());
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            for (int j = random.nextInt(20); j >= 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            Importing result = Importing.of(folder, Files.write(folder.resolve("bad.xlsx"), bad));
            refused += result.errors().isEmpty() ? 0 : 1;
        }
        assertTrue(refused > 40, refused + " of 60 refused");
    }

    @Test
    void damagedPartsNeverStopTheProgram() throws IOException {
        for (String part : new String[] {"/xl/workbook.xml", "/xl/styles.xml", "/xl/worksheets/sheet1.xml",
            "/_rels/.rels", "/xl/_rels/workbook.xml.rels", "/[Content_Types].xml"}) {
            byte[] content;
            try (FileSystem inside = FileSystems.newFileSystem(good())) {
                content = Files.readAllBytes(inside.getPath(part));
            }
            for (int i = 0; i < 6; i++) {
                byte[] bad = content.clone();
                for (int j = random.nextInt(6); j >= 0; j--) {
                    bad[random.nextInt(bad.length)] = (byte) ('"' + random.nextInt(60));
                }
                Importing result = Importing.of(folder, with(part, new String(bad, StandardCharsets.UTF_8)));
                assertTrue(result.report.count("files") == 1, part);
            }
        }
    }

    @Test
    void aStyleThatCannotBeReadIsDamageToo() throws IOException {
        String styles;
        try (FileSystem inside = FileSystems.newFileSystem(good())) {
            styles = Files.readString(inside.getPath("/xl/styles.xml"));
        }
        String bad = styles.replaceAll("xfId=\"\\d+\"", "xfId=\"#\"");
        assertNotEquals(styles, bad);
        Importing result = Importing.of(folder, with("/xl/styles.xml", bad));
        assertEquals(1, result.report.count("files"));
        assertEquals(1, result.report.total(Finding.Severity.ERROR));
    }
}
