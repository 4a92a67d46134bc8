package org.practicecommons.graph.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Field;
import org.practicecommons.model.RecordModel;

/** Each file of {@code shapes/} is a small graph; its first line says the one finding that it must give. */
class ShaclShapesTest {

    private static final RecordModel MODEL = RecordModel.standard();
    private static final Shapes SHAPES = Shapes.parse(ShaclShapes.graph(MODEL));

    static Stream<Path> fixtures() throws Exception {
        Path folder = Path.of(ShaclShapesTest.class.getResource("shapes").toURI());
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream();
    }

    private static Graph parse(String turtle) {
        String prefixes = MODEL.prefixes().entrySet().stream()
                .map(each -> "@prefix " + each.getKey() + ": <" + each.getValue() + "> .\n")
                .collect(Collectors.joining());
        Model data = ModelFactory.createDefaultModel();
        data.read(new StringReader(prefixes + turtle), null, "TURTLE");
        return data.getGraph();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void givesTheExpectedFindingAndNoOther(Path file) throws IOException {
        String text = Files.readString(file);
        String expected = text.lines().findFirst().orElseThrow().replace("# expects ", "");
        ValidationReport report = ShaclValidator.get().validate(SHAPES, parse(text));
        List<String> found = new ArrayList<>();
        for (ReportEntry entry : report.getEntries()) {
            ShaclShapes.Source source = ShaclShapes.source(MODEL, entry.source().getURI()).orElseThrow();
            found.add(source.kind() + " " + source.field().name() + " " + source.rule());
            boolean warning = source.rule().severity() == Finding.Severity.WARNING;
            assertEquals(warning ? Severity.Warning : Severity.Violation, entry.severity());
            assertTrue(entry.message().contains(source.field().label(Locale.ENGLISH))
                    || entry.message().contains(source.field().label(Locale.FRENCH)), entry.message());
        }
        assertEquals(expected.equals("nothing") ? List.of() : List.of(expected), found);
    }

    @Test
    void everyRuleHasAWholeSentenceInBothLanguages() {
        for (var kind : MODEL.recordKinds()) {
            for (Field field : kind.fields()) {
                for (ShapeRule rule : ShapeRule.values()) {
                    if (rule.appliesTo(field)) {
                        String english = rule.sentence(field).in(Locale.ENGLISH);
                        String french = rule.sentence(field).in(Locale.FRENCH);
                        assertTrue(english.endsWith(".") && english.contains(field.label(Locale.ENGLISH)), english);
                        assertTrue(french.endsWith(".") && french.contains(field.label(Locale.FRENCH)), french);
                    }
                }
            }
        }
    }

    @Test
    void writesTurtleThatReadsBackTheSame() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShaclShapes.write(MODEL, out);
        Model back = ModelFactory.createDefaultModel();
        back.read(new StringReader(out.toString(StandardCharsets.UTF_8)), null, "TURTLE");
        assertTrue(back.getGraph().isIsomorphicWith(ShaclShapes.graph(MODEL)));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        ShaclShapes.write(MODEL, again);
        assertEquals(out.toString(StandardCharsets.UTF_8), again.toString(StandardCharsets.UTF_8));
        assertEquals(Map.of(), MODEL.prefixes().entrySet().stream()
                .filter(prefix -> !prefix.getValue().equals(back.getNsPrefixURI(prefix.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void aForeignShapeHasNoSource() {
        assertTrue(ShaclShapes.source(MODEL, "https://example.org/shape").isEmpty());
        assertTrue(ShaclShapes.source(MODEL, MODEL.expand("pc:shape-Practice")).isEmpty());
    }
}
