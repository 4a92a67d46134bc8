package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Report;

/** A real thesaurus comes in whole, and one of its concepts with 500 uses is merged into another and taken back. */
class ThesaurusTest {

    private static final int USES = 500;

    @Test
    void aConceptWithFiveHundredUsesIsMergedAndUnmerged(@TempDir Path folder) throws IOException {
        Path thesaurus = Path.of("../../../shared/data/vocab/unesco-thesaurus.ttl");
        assumeTrue(Files.exists(thesaurus), () -> "the UNESCO thesaurus is not there: " + thesaurus.toAbsolutePath());
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            Report report = home.run(new ImportFiles(List.of(thesaurus), Optional.empty(), Optional.empty(), false));
            assertTrue(report.count("created") > 4_400, report.counts().toString());
            String rights = concept(home, "Human rights");
            String other = concept(home, "Civil and political rights");
            home.run(new ImportFiles(List.of(ConceptsTest.practices(folder, USES, rights)), Optional.empty(),
                    Optional.empty(), false));
            String before = home.run(new CheckHome()).stateHash();
            ConceptChange change = home.run(new MergeConcepts(rights, other, "one term", false));
            assertEquals(USES, change.uses().get("Practice"));
            assertEquals(0, home.run(new IncomingReferences(rights)).size());
            assertNotEquals(before, home.run(new CheckHome()).stateHash());
            home.run(new RevertChange(change.activity(), "two terms after all"));
            HomeCheck after = home.run(new CheckHome());
            assertEquals(before, after.stateHash());
            assertEquals(List.of(), after.report().findings());
            assertEquals(change.uses(), home.run(new MergeConcepts(rights, other, "", true)).uses());
        }
    }

    private static String concept(TestHome home, String label) {
        List<?> rows = home.run(new RunQuery("SELECT ?c { ?c skos:prefLabel \"" + label + "\"@en }",
                QueryLimits.usual())).rows();
        assertEquals(1, rows.size(), label + ": " + rows);
        return String.valueOf(((List<?>) rows.getFirst()).getFirst()).replaceAll("[<>]", "");
    }
}
