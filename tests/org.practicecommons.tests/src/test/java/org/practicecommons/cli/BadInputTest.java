package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a sentence that says where, exit 1 or 2, nothing lost, and the home whole. */
@Execution(ExecutionMode.CONCURRENT) // each input has a home of its own
class BadInputTest {

    private static final String[] FORMATS = {"turtle", "trig", "nquads", "jsonld", "xmi"};
    private static final String SECRET = "what is in another file";
    private static final String TURTLE = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://rights.example/wages> a skos:Concept ; skos:prefLabel "Wages"@en , "Rémunération"@fr .
            """;

    @TempDir
    private Path folder;
    private CommandLineHome commons;
    private String before;

    @BeforeEach
    void aHomeWithARecord() throws IOException {
        commons = CommandLineHome.made(folder);
        Files.writeString(folder.resolve("good.ttl"), TURTLE);
        commons.done("put", "good.ttl");
        before = commons.done("fsck");
    }

    @AfterEach
    void close() {
        commons.close();
    }

    /** The home after a command that should have changed nothing. */
    private void refused(String named, String... words) {
        CommandLineHome.Said said = commons.run(words);
        assertTrue(said.exit() == 1 || said.exit() == 2, () -> String.join(" ", words) + ": " + said);
        assertTrue(said.text().contains(named), () -> "“" + named + "” is not in: " + said.text());
        assertFalse(said.text().contains("should not have"), said::text);
        assertFalse(said.text().contains("Exception"), said::text);
        assertFalse(said.text().contains(SECRET), said::text);
    }

    private void nothingChanged() {
        assertEquals(before, commons.done("fsck"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "trig", "nquads", "jsonld", "xmi"})
    void aFileCutShortAnywhereLeavesTheHomeAsItWas(String format) throws IOException {
        commons.done("export", "--kind", "Concept", "--format", format, "-o", "whole");
        byte[] whole = Files.readAllBytes(folder.resolve("whole"));
        for (int part = 1; part < 8; part++) {
            Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length * part / 8));
            CommandLineHome.Said said = commons.run("import", "cut", "--format", format);
            assertTrue(said.exit() <= 1 && !said.text().contains("Exception"), said::text);
            assertTrue(said.exit() == 0 || said.text().contains("cut"), said::text);
        }
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "trig", "nquads", "jsonld", "xmi"})
    void aFileOfAnotherFormatIsNotTakenForThisOne(String format) throws IOException {
        commons.done("export", "--kind", "Concept", "--format", format, "-o", "whole");
        for (String wrong : FORMATS) {
            // one reader for both: each Turtle file is TriG as well
            boolean near = List.of("turtle", "trig").containsAll(List.of(format, wrong));
            if (!wrong.equals(format) && !near) {
                refused("whole", "import", "whole", "--format", wrong);
            }
        }
        nothingChanged();
    }

    @Test
    void twoFilesInOneAreReadUpToTheSeam() throws IOException {
        commons.done("export", "--kind", "Concept", "--format", "jsonld", "-o", "whole.jsonld");
        Files.writeString(folder.resolve("mixed.ttl"), TURTLE + Files.readString(folder.resolve("whole.jsonld")));
        refused("mixed.ttl", "import", "mixed.ttl");
        refused("Nothing of", "put", "mixed.ttl");
        nothingChanged();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,UTF-16", "UTF-16LE,UTF-16", "UTF-16BE,UTF-16", "ISO-8859-1,UTF-8"})
    void anotherEncodingIsNamed(String charset, String named) throws IOException {
        Files.write(folder.resolve("wrong.ttl"), TURTLE.getBytes(Charset.forName(charset)));
        refused(named, "import", "wrong.ttl");
        refused(named, "put", "wrong.ttl");
        nothingChanged();
    }

    @Test
    void damagedPackingIsSaid() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(TURTLE.repeat(200).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("cut.ttl.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        refused("cut.ttl.gz", "import", "cut.ttl.gz");
        Files.write(folder.resolve("no.ttl.gz"), TURTLE.getBytes(StandardCharsets.UTF_8));
        assertEquals(0, commons.run("import", "no.ttl.gz").exit(), "what is not packed is read as it is");
        nothingChanged();
    }

    @Test
    void rowsThatAreNoRowsAreSaidOneByOne() throws IOException {
        Files.writeString(folder.resolve("rows.json"), """
                {"source": "rows", "language": "en", "records": [{"kind": "Practice", "key": "practice/{id}",
                 "set": {"title": [{"from": "name", "required": true}]}}]}""");
        Files.writeString(folder.resolve("rows.jsonl"),
                "{\"id\": 1, \"name\": \"Walk\"\n[1, 2]\n\"text\"\n{\"id\": \n");
        refused("rows.jsonl:1", "import", "rows.jsonl", "--mapping", "rows.json");
        refused("rows.jsonl:4", "import", "rows.jsonl", "--mapping", "rows.json");
        Files.writeString(folder.resolve("rows.csv"), "id,name\n1,\"open\n2,x,y\n");
        refused("rows.csv:", "import", "rows.csv", "--mapping", "rows.json");
        nothingChanged();
    }

    @Test
    void whatIsSwitchedOffStaysOff() throws IOException {
        refused("SERVICE", "query", "SELECT * { SERVICE <https://far.example/sparql> { ?s ?p ?o } }");
        refused("https://far.example/x", "query", "SELECT * FROM <https://far.example/x> { ?s ?p ?o }");
        refused("only read", "query", "LOAD <https://far.example/x>");
        refused("file:///etc/passwd", "query", "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }");
        refused("only read", "query", "INSERT DATA { <urn:a> <urn:b> <urn:c> }");
        refused("java:", "query", "SELECT (<java:java.lang.System.exit>(1) AS ?x) { ?s ?p ?o }");
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://far.example/context.jsonld", "file:///etc/passwd", "secret.txt"})
    void contextsFromElsewhereStayThere(String context) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(folder.resolve("far.jsonld"), """
                {"@context": "%s", "@id": "https://rights.example/x", "@type": "Concept", "label": "x"}
                """.formatted(context));
        refused("far.jsonld", "import", "far.jsonld");
        refused("ever loaded", "import", "far.jsonld");
        Files.writeString(folder.resolve("far.jsonld"), """
                {"@context": {"@import": "%s"}, "@id": "https://rights.example/x", "@type": "Concept"}
                """.formatted(context));
        refused("far.jsonld", "import", "far.jsonld");
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"secret.txt\">]>",
        "<!DOCTYPE x [<!ENTITY % all SYSTEM \"secret.txt\"> %all;]>",
        "<!DOCTYPE x SYSTEM \"https://far.example/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY secret \"&a;&a;&a;&a;\">]>"})
    void documentTypesAndEntitiesAreNotRead(String type) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(folder.resolve("entity.xmi"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + type
                + "\n<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">&secret;</xmi:XMI>\n");
        refused("DOCTYPE", "import", "entity.xmi");
        refused("DOCTYPE", "put", "entity.xmi");
        nothingChanged();
    }

    @Test
    void conceptsThatGoInACircleAreTakenInAndFound() throws IOException {
        Files.writeString(folder.resolve("circle.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://rights.example/a> a skos:Concept ; skos:prefLabel "A"@en ;
                    skos:broader <https://rights.example/b> .
                <https://rights.example/b> a skos:Concept ; skos:prefLabel "B"@en ;
                    skos:broader <https://rights.example/c> .
                <https://rights.example/c> a skos:Concept ; skos:prefLabel "C"@en ;
                    skos:broader <https://rights.example/a> .
                """);
        commons.done("import", "circle.ttl");
        refused("https://rights.example/b", "check");
        for (String format : FORMATS) {
            commons.done("export", "--format", format, "-o", "circle.out");
        }
        assertTrue(commons.done("search", "B").contains("rights.example/b"));
        commons.done("query", "SELECT ?x { <https://rights.example/a> skos:broader+ ?x }");
        commons.done("fsck");
    }

    @Test
    void anEndlessQueryIsStopped() {
        refused("stopped after 1 s", "query", "--seconds", "1", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . "
                + "?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s . ?t ?u ?v . ?w ?x ?y . ?z ?aa ?bb . ?cc ?dd ?ee }");
        nothingChanged();
    }
}
