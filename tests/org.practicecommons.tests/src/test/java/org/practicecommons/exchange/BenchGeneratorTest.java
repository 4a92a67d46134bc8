package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.bench.BenchGenerator;
import org.practicecommons.exchange.bench.BenchTexts;

class BenchGeneratorTest {

    @TempDir
    Path folder;

    private Path made(long seed, int practices) throws IOException {
        BenchTexts texts = BenchTexts.of(List.of(MappingTest.fixture("methods.jsonl"),
                MappingTest.fixture("cases.jsonl"), MappingTest.fixture("nodes.jsonl")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordExport export = Exports.open(Format.NQUADS, Importing.MODEL, out)) {
            new BenchGenerator(Importing.MODEL, texts, seed, "https://bench.example.org/").write(practices, export);
        }
        return Files.write(folder.resolve("bench" + seed + "-" + practices + ".nq"), out.toByteArray());
    }

    @Test
    void theSameSeedMakesTheSameCommunity() throws IOException {
        assertEquals(-1, Files.mismatch(made(7, 50), made(7, 50)));
        assertNotEquals(-1, Files.mismatch(made(7, 50), made(8, 50)));
    }

    @Test
    void aPracticeHasAboutSixtyStatementsAndComesInClean() throws IOException {
        Importing result = Importing.of(folder, made(1, 200));
        assertEquals(List.of(), result.sentences());
        List<IncomingRecord> practices = result.records.values().stream()
                .filter(record -> record.kind().equals("Practice")).toList();
        assertEquals(200, practices.size());
        double mean = practices.stream().collect(Collectors.averagingInt(
                record -> (int) RandomRecords.text(record.payload()).lines().count()));
        assertTrue(mean > 57 && mean < 65, "mean number of statements " + mean);
        assertTrue(practices.stream().allMatch(record -> RandomRecords.text(record.payload()).lines()
                .filter(line -> line.contains("leadOrganisation>")).allMatch(line -> result.records.containsKey(
                        line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>'))))));
    }

    @Test
    void textsThatHoldNothingAreRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "{}\n");
        assertThrows(Refusal.class, () -> BenchTexts.of(List.of(empty)));
        assertThrows(Refusal.class, () -> BenchTexts.of(List.of(folder.resolve("none.jsonl"))));
    }
}
