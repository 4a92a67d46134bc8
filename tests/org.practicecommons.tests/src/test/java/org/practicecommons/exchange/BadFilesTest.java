package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicecommons.base.Finding.Severity;

/** Whatever the file: a sentence that says where and what to do, everything else imported, nothing crashes. */
class BadFilesTest {

    private static final String PLACE = """
            <https://example.org/id/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> \
            <http://purl.org/dc/terms/Location> .
            <https://example.org/id/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "Accra"@en .
            """;
    private static final String OTHER = PLACE.replace("id/a>", "id/b>").replace("Accra", "Bergen");

    @TempDir
    Path folder;

    private Importing read(String name, String content) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Importing read(String name, byte[] content) throws IOException {
        return Importing.of(folder, Files.write(folder.resolve(name), content));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a.nq | `` | is empty",
        "a.nq | `  \n \n` | is empty",
        "a.ttl | `{\"@id\": \"x:y\"}` | looks like JSON-LD",
        "a.ttl | `[{\"id\": 1}]` | looks like plain JSON",
        "a.json | `[{\"id\": 1}]` | need a mapping",
        "a.csv | `id,name\n1,x` | name a mapping",
        "a.jsonld | `@prefix x: <y:z> .` | looks like Turtle",
        "a.nq | `@prefix x: <y:z> .` | looks like Turtle",
        "a.trig | `<?xml version=\"1.0\"?><rdf:RDF/>` | looks like RDF/XML",
        "a.rdf | `<?xml version=\"1.0\"?><rdf:RDF/>` | not one of the formats",
        "a.ttl | `<!DOCTYPE html><html></html>` | looks like a web page",
        "a.ttl | `%PDF-1.7 x` | looks like a PDF",
        "a.nq | `PK\u0003\u0004zzz` | looks like a zip",
        "a.xmi | `<http://a/b> <http://a/c> <http://a/d> .` | looks like N-Triples"})
    void whatTheFileLooksLikeIsSaid(String name, String content, String words) throws IOException {
        Importing result = read(name, content);
        assertTrue(result.error().contains(words), result::error);
        assertEquals(Map.of(), result.records);
    }

    @Test
    void aFormatThatWasAskedForHasToFit() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "{\"@id\": \"urn:x\"}");
        Importing result = Importing.of(folder, Optional.of(Format.TURTLE), List.of(), file);
        assertTrue(result.error().contains("was to be read as turtle, but it looks like JSON-LD"), result::error);
    }

    @Test
    void missingFilesAndFoldersStopOnlyThemselves() throws IOException {
        Path good = Files.writeString(folder.resolve("good.nt"), PLACE);
        Importing result = Importing.of(folder, folder.resolve("none.ttl"), folder, good);
        assertEquals(2, result.errors().size());
        assertTrue(result.sentences().get(0).contains("There is no file"), result.sentences()::toString);
        assertTrue(result.sentences().get(1).contains("is a folder"), result.sentences()::toString);
        assertEquals(1, result.records.size());
    }

    @ParameterizedTest
    @CsvSource({"a.nt, UTF-16", "a.ttl, UTF-16LE", "a.jsonld, UTF-16BE"})
    void utf16IsNamed(String name, String charset) throws IOException {
        Importing result = read(name, PLACE.getBytes(charset));
        assertTrue(result.error().contains("looks like text in UTF-16"), result::error);
    }

    @Test
    void aByteOrderMarkIsNoTrouble() throws IOException {
        for (String name : List.of("a.nt", "a.ttl", "a.trig")) {
            Importing result = read(name, '\ufeff' + PLACE);
            assertEquals(List.of(), result.sentences());
            assertEquals(1, result.records.size(), name);
        }
    }

    @Test
    void latin1IsSaidWithItsLine() throws IOException {
        String text = PLACE + OTHER.replace("Bergen", "Genève");
        Importing lines = read("a.nt", text.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(lines.error().startsWith("a.nt:4: This line is not written in UTF-8"), lines::error);
        assertEquals(2, lines.records.size());
        Importing turtle = read("a.ttl", text.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(turtle.sentences().toString().contains("Line 4 of"), turtle.sentences()::toString);
    }

    @Test
    void linesGoOnAfterABadOne() throws IOException {
        Importing result = read("a.nq", PLACE + "this is no statement\n<a> <b> .\n" + OTHER);
        assertEquals(List.of("a.nq:3", "a.nq:4"), result.errors().stream().map(f -> f.where()).toList());
        assertEquals(2, result.records.size());
    }

    @Test
    void turtleSaysExactlyWhereItStopped() throws IOException {
        Importing result = read("a.ttl", PLACE + OTHER + "<https://example.org/id/c> a ;; .\n");
        assertTrue(result.sentences().get(1).contains("stopped at line 5, column "), result.sentences()::toString);
        assertTrue(result.sentences().get(0).contains("id/b was the last one"), result.sentences()::toString);
        assertEquals(List.of("https://example.org/id/a"), List.copyOf(result.records.keySet()));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "NTRIPLES", mode = EnumSource.Mode.EXCLUDE)
    void aTruncatedFileLosesItsLastRecordOnly(Format format) throws IOException {
        Random random = RandomRecords.seeded(BadFilesTest.class);
        Map<String, byte[]> records = new RandomRecords(random, Importing.MODEL).make(30);
        Path file = Importing.export(format, records, folder.resolve("a." + format.extension()));
        byte[] all = Files.readAllBytes(file);
        for (int i = 0; i < 20; i++) {
            int cut = all.length / 2 + random.nextInt(all.length / 2 - 10);
            Importing result = read("cut." + format.extension(), java.util.Arrays.copyOf(all, cut));
            assertTrue(result.report.total(Severity.ERROR) <= 3, result.sentences()::toString);
            int partial = 0;
            for (var entry : result.payloads().entrySet()) {
                partial += entry.getValue().equals(RandomRecords.text(records.get(entry.getKey()))) ? 0 : 1;
            }
            assertTrue(partial <= (format == Format.NQUADS || format == Format.TURTLE || format == Format.TRIG ? 1 : 0),
                    "seen " + partial + " partial records in " + format);
        }
    }

    @Test
    void damagedPackingIsSaid() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 2000; i++) {
                out.write(PLACE.replace("id/a>", "id/a" + i * 7919 % 2000 + ">").getBytes(StandardCharsets.UTF_8));
            }
        }
        Importing cut = read("a.nt.gz", java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() * 2 / 3));
        assertTrue(cut.sentences().toString().contains("damaged or incomplete"), cut.sentences()::toString);
        assertTrue(cut.records.size() > 100, "what came before the cut is in");
    }

    @ParameterizedTest
    @CsvSource({"a.nt, was passed over", "a.ttl, longer than any record"})
    void aLineOf50MegabytesFitsIntoLittleMemory(String name, String words) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(PLACE.getBytes(StandardCharsets.UTF_8));
            out.write("<https://example.org/id/c> <http://purl.org/dc/terms/title> \"".getBytes(
                    StandardCharsets.UTF_8));
            byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
            out.write("\" .\n".getBytes(StandardCharsets.UTF_8));
            out.write(OTHER.getBytes(StandardCharsets.UTF_8));
        }
        Importing result = Importing.of(folder, file);
        assertTrue(result.sentences().toString().contains(words), result.sentences()::toString);
        assertEquals(name.equals("a.nt"), result.records.containsKey("https://example.org/id/a"));
    }

    @Test
    void aFileThatEndsInTheMiddleOfAnEscapeIsToldLikeAnyOther() throws IOException {
        for (String name : new String[] {"a.ttl", "a.nq", "a.nt"}) {
            assertTrue(read(name, "<urn:x:a> <urn:x:p> <urn:x:b> .\n<urn:x:a> <urn:x:p> x:a\\").report.hasErrors(),
                    name);
        }
    }
}
