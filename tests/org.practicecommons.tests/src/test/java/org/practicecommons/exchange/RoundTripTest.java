package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;

class RoundTripTest {

    @TempDir
    Path folder;

    private final Random random = RandomRecords.seeded(RoundTripTest.class);
    private final Map<String, byte[]> records = new RandomRecords(random, Importing.MODEL).make(60);

    private void assertAllBack(Importing back) {
        records.forEach((iri, payload) -> {
            IncomingRecord record = back.records.get(iri);
            assertEquals(RandomRecords.text(payload), record == null ? back.sentences().toString()
                    : RandomRecords.text(record.payload()));
        });
        assertEquals(records.size(), back.records.size());
        assertEquals(List.of(), back.sentences());
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "NTRIPLES", mode = EnumSource.Mode.EXCLUDE)
    void exportThenImportChangesNothing(Format format) {
        Path file = Importing.export(format, records, folder.resolve("all." + format.extension()));
        Importing back = Importing.of(folder, file);
        assertAllBack(back);
        assertEquals(records.size(), back.report.count("read"));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "NTRIPLES", mode = EnumSource.Mode.EXCLUDE)
    void anEmptyExportIsAFileWithoutRecords(Format format) throws IOException {
        Path file = Importing.export(format, Map.of(), folder.resolve("none." + format.extension()));
        Importing back = Importing.of(folder, file);
        assertEquals(Map.of(), back.payloads());
        assertTrue(back.errors().stream().allMatch(f -> Files.exists(file)), back.sentences()::toString);
    }

    @Test
    void whatARecordSaysOfOtherThingsStaysWithIt() {
        String iri = RandomRecords.BASE + "place";
        byte[] payload = Payload.of(iri, List.of(
                new Statement(iri, Xsd.TYPE, new Value.Iri("http://purl.org/dc/terms/Location")),
                new Statement("https://example.net/other", "https://example.net/note", Value.plain("of another"))))
                        .bytes();
        for (Format format : Format.exported()) {
            Path file = Importing.export(format, Map.of(iri, payload), folder.resolve("one." + format.extension()));
            Importing back = Importing.of(folder, file);
            assertEquals(List.of(), back.sentences(), format.id());
            assertEquals(format != Format.TURTLE, back.payloads().get(iri).contains("of another"), format.id());
        }
    }

    @Test
    void theOrderOfLinesDoesNotMatter() throws IOException {
        Path file = Importing.export(Format.NQUADS, records, folder.resolve("all.nq"));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines, random);
        Files.write(file, lines);
        assertAllBack(Importing.of(folder, file));
    }

    @Test
    void recordsThatAreScatteredInPartComeTogether() throws IOException {
        Path file = Importing.export(Format.NQUADS, records, folder.resolve("all.nq"));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int i = 0; i < 20; i++) {
            lines.add(lines.remove(random.nextInt(lines.size())));
        }
        Files.write(file, lines);
        assertAllBack(Importing.of(folder, file));
    }

    @Test
    void plainTriplesFindTheirRecord() throws IOException {
        StringBuilder triples = new StringBuilder();
        records.values().forEach(payload -> triples.append(RandomRecords.text(payload)));
        List<String> lines = new ArrayList<>(triples.toString().lines().toList());
        Collections.shuffle(lines, random);
        Path file = Files.write(folder.resolve("all.nt"), lines);
        assertAllBack(Importing.of(folder, file));
    }

    @Test
    void packedFilesAreUnpackedOnTheWay() throws IOException {
        Path plain = Importing.export(Format.TRIG, records, folder.resolve("all.trig"));
        Path packed = folder.resolve("all.trig.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        assertAllBack(Importing.of(folder, packed));
    }

    @Test
    void theFormatIsToldFromTheContentWhereTheNameSaysNothing() {
        for (Format format : Format.exported()) {
            Path file = Importing.export(format, records, folder.resolve(format.id() + ".data"));
            assertAllBack(Importing.of(folder, file));
        }
    }
}
