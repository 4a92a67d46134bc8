package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped mappings on all of the data that they were written for. */
class RealDataTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path DATA = REPOSITORY.resolve("../shared/data");

    @TempDir
    Path folder;

    static Path mapping(String name) {
        return REPOSITORY.resolve("releng/mappings/" + name + ".json");
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name).normalize();
        assumeTrue(Files.exists(file), "there is no " + file + ", so the mapping of it was not tried");
        return file;
    }

    private Importing read(String mapping, String file) {
        return Importing.of(folder, Optional.empty(), List.of(mapping(mapping)), data(file));
    }

    private static Map<String, Long> kinds(Importing result) {
        return result.records.values().stream().collect(Collectors.groupingBy(
                record -> record.kind() + (record.stub() ? " stub" : ""), TreeMap::new, Collectors.counting()));
    }

    @Test
    void allMethodsBecomePractices() {
        Importing result = read("participedia-methods", "participedia/methods.jsonl");
        assertEquals(List.of(), result.errors());
        assertEquals(373, kinds(result).get("Practice"));
        assertEquals(result.payloads(), read("participedia-methods", "participedia/methods.jsonl").payloads());
    }

    @Test
    void allCasesBecomePracticesWithPlacesAndStubs() {
        Importing result = read("participedia-cases", "participedia/cases.jsonl");
        assertEquals(List.of(), result.errors());
        assertEquals(2258, kinds(result).get("Practice"));
        assertEquals(162, kinds(result).get("Organisation stub"));
        assertEquals(200, kinds(result).get("Practice stub"));
    }

    @Test
    void stubsAreFilledByWhatComesInTheSameImport() {
        Importing result = Importing.of(folder, Optional.empty(),
                List.of(mapping("participedia-cases"), mapping("participedia-methods")),
                data("participedia/cases.jsonl"), data("participedia/methods.jsonl"));
        assertEquals(List.of(), result.errors());
        assertEquals(2258 + 373, kinds(result).get("Practice"));
        assertEquals(6, kinds(result).get("Practice stub"));
    }

    @Test
    void solutionMapsBecomePracticesUnderTheirObstacles() {
        Importing result = read("team-earth", "team-earth-solution-maps/nodes.jsonl");
        assertEquals(List.of(), result.errors());
        assertEquals(1448, kinds(result).get("Practice"));
        assertEquals(152, kinds(result).get("Concept"));
        assertEquals(149, kinds(result).get("Resource"));
        String offer = result.payloads().values().stream().filter(text -> text.contains("#artefact>")).findFirst()
                .orElseThrow();
        assertTrue(offer.contains("dc/terms/subject>"), offer);
    }
}
