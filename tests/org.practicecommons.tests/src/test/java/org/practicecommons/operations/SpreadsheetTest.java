package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Report;

/**
 * A real spreadsheet, LibreOffice Calc without a window, opens a table, and saves it after one cell was edited: only
 * that cell differs in the home, whatever traps the others hold.
 */
class SpreadsheetTest {

    /** UTF-8, commas, quoted fields are texts, no guessing of dates: what docs/tables.md tells people to choose. */
    private static final String CSV_IN = "CSV:44,34,76,1,,0,true,false";
    private static final String CSV_OUT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false";
    private static final String OWN_FORM = "fods";

    private static final String TRAPS = """
            @prefix pc: <https://practicecommons.org/ns#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix schema: <http://schema.org/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <https://x.example/1> a pc:Practice ; dcterms:title "007"@en, "1.00"@fr, "\u05e9\u05dc\u05d5\u05dd 12"@he ;
                dcterms:abstract "=1+1"@en, "TRUE"@fr ; <https://x.example/unknown> "kept" ;
                pc:step <https://x.example/1#s> .
            <https://x.example/1#s> a pc:Step ; dcterms:title "1/2"@en, "  deux  "@fr .
            <https://x.example/2> a pc:Practice ; dcterms:title "12345678901234567890"@en,
                "Ligne une\\nligne deux; « l’été » d'abord"@fr ; dcterms:abstract "'apostrophe"@en, " espaces "@fr ;
                dcterms:identifier "2024-05-31", "1e5", "00;12", "0.10" .
            <https://x.example/3> a pc:Practice ; dcterms:title "31/05/2024"@en, "_x0041_"@fr, "EDIT ME"@de ;
                dcterms:abstract "+1 416 555 0199"@en, ""@fr,
                "\u0645\u0631\u062d\u0628\u0627 \\"quoted\\" \u0628\u0643\u0645"@ar .
            """;

    @TempDir
    private Path folder;
    private TestHome home;

    @BeforeEach
    void create() throws IOException {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path ->
                Files.isExecutable(Path.of(path, "soffice"))),
                "LibreOffice Calc (soffice) is not installed here, so no spreadsheet can edit the tables");
        home = TestHome.create(folder.resolve("home"));
        assertEquals(3, bring(Files.writeString(folder.resolve("traps.ttl"), TRAPS)).count("created"));
    }

    @AfterEach
    void close() {
        if (home != null) {
            home.close();
        }
    }

    private Report bring(Path file) {
        return home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false));
    }

    private byte[] export(String kind, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.of(kind).filter(name -> !name.isEmpty()), format, out));
        return out.toByteArray();
    }

    private String statements() {
        return new String(export("", "nquads"), StandardCharsets.UTF_8);
    }

    private Path calc(Path file, String into, String... more) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("by-calc"));
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation="
                + folder.resolve("profile").toUri(), "--headless", "--norestore", "--convert-to", into, "--outdir",
                out.toString()));
        command.addAll(List.of(more));
        command.add(file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("calc.log").toFile()).start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "Calc did not end");
        String name = file.getFileName().toString();
        Path saved = out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + into.split(":")[0]);
        assertTrue(Files.exists(saved), Files.readString(folder.resolve("calc.log")));
        return saved;
    }

    /**
     * Calc opens the table and saves it in its own form, in which the one cell is changed; Calc opens that and saves.
     */
    private Path edited(Path table, String back, String... opening) throws IOException, InterruptedException {
        Path own = calc(table, OWN_FORM, opening);
        String text = Files.readString(own);
        assertTrue(text.contains("EDIT ME"), own::toString);
        return calc(Files.writeString(own, text.replace("EDIT ME", "Geändert")), back);
    }

    @Test
    void onlyTheEditedCellOfATableDiffers() throws IOException, InterruptedException {
        String before = statements();
        Path table = Files.write(folder.resolve("Practice.csv"), export("Practice", "csv"));
        Report report = bring(edited(table, CSV_OUT, "--infilter=" + CSV_IN));
        assertEquals(List.of(), report.findings());
        assertEquals(1, report.count("updated"));
        assertEquals(before.replace("EDIT ME", "Geändert"), statements());
    }

    @Test
    void onlyTheEditedCellOfAWorkbookDiffers() throws IOException, InterruptedException {
        String before = statements();
        Path table = Files.write(folder.resolve("everything.xlsx"), export("", "xlsx"));
        Report report = bring(edited(table, "xlsx:Calc MS Excel 2007 XML"));
        assertEquals(List.of(), report.findings());
        assertEquals(1, report.count("updated"));
        assertEquals(before.replace("EDIT ME", "Geändert"), statements());
    }
}
