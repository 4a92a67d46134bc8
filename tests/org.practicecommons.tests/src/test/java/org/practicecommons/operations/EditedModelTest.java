package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Finding;
import org.practicecommons.model.RecordModel;

/** A field that is declared in the model alone works everywhere: edit, check, save, find, history, export, import. */
class EditedModelTest {

    private static final String ONE_MORE = """
            <eStructuralFeatures xsi:type="ecore:EAttribute" name="slogan" ordered="false" lowerBound="1" \
                upperBound="-1" \
            eType="#//LangText">
              <eAnnotations source="pc">
                <details key="term" value="pc:slogan"/>
                <details key="label.en" value="Slogan"/>
                <details key="label.fr" value="Devise"/>
                <details key="form" value="essential/15"/>
                <details key="index" value="text"/>
                <details key="weight" value="2"/>
                <details key="uniqueLang" value="true"/>
              </eAnnotations>
            </eStructuralFeatures>
            """;

    @TempDir
    private Path folder;
    private RecordModel model;

    @BeforeEach
    void editACopyOfTheModel() throws IOException {
        model = EditedModel.of(ecore -> {
            int first = ecore.indexOf("<eStructuralFeatures", ecore.indexOf("name=\"Practice\""));
            return ecore.substring(0, first) + ONE_MORE + ecore.substring(first);
        });
    }

    @Test
    void theWholeLoopRunsOnAFieldThatNoClassKnows() throws IOException {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        try (TestHome home = TestHome.create(folder.resolve("home"), model)) {
            String iri = home.save("Practice", "Access walks");
            List<Finding> missing = home.run(new CheckRecords(List.of(iri))).findings();
            assertTrue(missing.stream().anyMatch(f -> f.field().equals("slogan")
                    && f.severity() == Finding.Severity.ERROR), missing.toString());
            home.run(new EditFields(iri, List.of("slogan@fr=Chacun entre seul", "slogan=Everybody enters alone"), ""));
            assertTrue(home.run(new CheckRecords(List.of(iri))).findings().stream()
                    .noneMatch(f -> f.field().equals("slogan")));
            assertEquals(List.of(iri), home.search("slogan:alone"));
            assertEquals(List.of(iri), home.search("entrer"));
            assertEquals("Slogan", difference(home, iri).label());
            assertEquals(List.of(List.of(iri)), home.run(new RunQuery(
                    "SELECT ?p { ?p pc:slogan 'Chacun entre seul'@fr }", QueryLimits.usual())).rows());
            home.run(new ExportRecords(Optional.of("Practice"), "turtle", export));
        }
        Path file = Files.write(folder.resolve("export.ttl"), export.toByteArray());
        try (TestHome other = TestHome.create(folder.resolve("other"), model)) {
            assertEquals(1, other.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false))
                    .count("created"));
            assertEquals(1, other.search("everybody").size());
        }
    }

    private static FieldDifference difference(TestHome home, String iri) {
        List<HistoryItem> history = home.run(new RecordHistory(iri));
        return home.run(new DiffRevisions(iri, history.get(1).revision().id().hex(),
                history.get(0).revision().id().hex())).getFirst();
    }

    /** Who opens such a home with the plain model keeps what it does not know, through edits. */
    @Test
    void anOlderModelKeepsTheFieldThatItDoesNotKnow() {
        String iri;
        try (TestHome home = TestHome.create(folder.resolve("home"), model)) {
            iri = home.save("Practice", "Access walks");
            home.run(new EditFields(iri, List.of("slogan=Everybody enters alone"), ""));
        }
        try (TestHome plain = TestHome.open(folder.resolve("home"))) {
            plain.retitle(iri, "Visites", "fr");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            plain.run(new ShowRecord(iri, "turtle", Optional.empty(), out));
            assertTrue(out.toString(StandardCharsets.UTF_8).contains("Everybody enters alone"));
        }
    }
}
