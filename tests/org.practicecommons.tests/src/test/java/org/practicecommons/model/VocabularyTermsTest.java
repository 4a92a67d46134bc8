package org.practicecommons.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Terms that are borrowed from a public vocabulary are defined there. */
class VocabularyTermsTest {

    private static final Path VOCABULARIES = Path.of("../../../shared/data/vocab");

    @Test
    void everyBorrowedTermExists() throws IOException {
        assumeTrue(Files.isDirectory(VOCABULARIES), "skipped: the folder with the vocabularies is not on this machine");
        RecordModel model = RecordModel.standard();
        Set<String> used = new TreeSet<>();
        for (Kind kind : Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).toList()) {
            used.add(kind.term());
            kind.fields().forEach(field -> used.add(field.term()));
        }
        used.removeIf(term -> term.startsWith(model.prefixes().get("pc")));
        for (String name : List.of("dcterms.nq", "foaf.nq", "org.nq", "prov.nq", "skos.nq", "schema.nq.gz")) {
            used.removeAll(subjects(VOCABULARIES.resolve(name)));
        }
        assertEquals(Set.of(), used);
    }

    private static Set<String> subjects(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        try (var lines = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.startsWith("<"))
                    .map(line -> line.substring(1, line.indexOf('>')))
                    .map(term -> term.startsWith("http://schema.org/") ? term.replace("http:", "https:") : term)
                    .collect(Collectors.toSet());
        }
    }
}
