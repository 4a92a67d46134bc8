package org.practicecommons.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Report;

/** A home, and files with one practice to bring into it. */
abstract class ImportScene extends HomeScene {

    static final String IRI = "https://elsewhere.example/practice/1";

    Path file(String name, String title, String summary, String... tags) throws IOException {
        StringBuilder triples = new StringBuilder("""
                @prefix pc: <https://practicecommons.org/ns#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                <%s> a pc:Practice ; dcterms:title "%s"@en ; dcterms:abstract "%s"@en .
                """.formatted(IRI, title, summary));
        Arrays.stream(tags).forEach(tag -> triples.append("<" + IRI + "> dcat:keyword \"" + tag + "\"@en .\n"));
        return Files.writeString(folder.resolve(name), triples);
    }

    Report bring(Path... files) {
        return home.run(new ImportFiles(List.of(files), Optional.empty(), Optional.empty(), false));
    }
}
