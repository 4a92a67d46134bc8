package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that can be read, with things in them that no record can be made of, or that have to be brought into form. */
class BadRecordsTest {

    private static final String PREFIXES = """
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix pc: <https://practicecommons.org/ns#> .
            @prefix schema: <https://schema.org/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix : <https://example.org/id/> .
            """;

    @TempDir
    Path folder;

    private Importing read(String name, String content) throws IOException {
        return Importing.of(folder, Files.writeString(folder.resolve(name), content));
    }

    @Test
    void aRecordNeedsAKnownKind() throws IOException {
        Importing result = read("a.ttl", PREFIXES + """
                :a skos:prefLabel "no type" .
                :b a schema:Recipe ; skos:prefLabel "unknown type" .
                :c a skos:Concept , org:Organization ; skos:prefLabel "two" .
                :d a skos:Concept , schema:Thing ; skos:prefLabel "fine"@en .
                """);
        List<String> sentences = result.sentences();
        assertTrue(sentences.get(0).contains("id/a does not say what kind it is"), sentences::toString);
        assertTrue(sentences.get(1).contains("id/b is of a kind that the model does not know: schema:Recipe"));
        assertTrue(sentences.get(2).contains("several kinds: [Concept, Organisation]"), sentences::toString);
        assertEquals(3, sentences.size());
        assertEquals(List.of("https://example.org/id/d"), List.copyOf(result.records.keySet()));
        assertEquals("Concept", result.records.get("https://example.org/id/d").kind());
    }

    /** The standing of a practice is worked out from what others made of it; nobody raises it by writing it down. */
    @Test
    void whatIsComputedIsNotBelieved() throws IOException {
        Importing result = read("a.ttl", PREFIXES + """
                :a a pc:Practice ; <http://purl.org/dc/terms/title> "Walks"@en ; pc:standing "proven" ;
                    pc:madeUpBySomebody "kept" .
                """);
        assertEquals(1, result.records.size());
        assertTrue(result.sentences().get(0).contains("states pc:standing"), result.sentences()::toString);
        String payload = result.payloads().get("https://example.org/id/a");
        assertTrue(payload.contains("madeUpBySomebody") && !payload.contains("standing"), payload);
    }

    @Test
    void aFileFullOfAForeignKindIsToldInFewSentences() throws IOException {
        StringBuilder text = new StringBuilder(PREFIXES).append(":c a skos:Concept ; skos:prefLabel \"fine\"@en .\n");
        for (int i = 0; i < 50; i++) {
            text.append(":r").append(i).append(" a schema:Recipe .\n");
        }
        Importing result = read("a.ttl", text.toString());
        assertEquals(4, result.sentences().size(), () -> result.sentences().toString());
        assertTrue(result.sentences().getLast().contains("47 more records are of the kind schema:Recipe"));
        assertEquals(1, result.records.size());
    }

    @Test
    void theLineOfABadRecordIsSaidWhereTheFormatHasLines() throws IOException {
        Importing result = read("a.nq", """
                # a comment

                <urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:unknown> <urn:a> .
                """);
        assertTrue(result.error().startsWith("a.nq:3: The record urn:a"), result::error);
    }

    @Test
    void blankNodesBecomeTheSamePartsEachTime() throws IOException {
        String text = PREFIXES + """
                :a a org:Organization ; skos:prefLabel "A"@en ;
                   schema:contactPoint [ a schema:ContactPoint ; schema:name "Info"@en ] .
                :b a org:Organization ; skos:prefLabel "B"@en ; schema:contactPoint _:x .
                :c a org:Organization ; skos:prefLabel "C"@en .
                _:x a schema:ContactPoint ; schema:name "Front desk"@en .
                """;
        Importing first = read("a.ttl", text);
        assertEquals(3, first.records.size());
        String b = first.payloads().get("https://example.org/id/b");
        assertTrue(b.contains("<https://schema.org/contactPoint> <https://example.org/id/b#"), b);
        assertTrue(b.contains("\"Front desk\"@en"), b);
        assertEquals(first.payloads(), read("b.ttl", text.replace("_:x", "_:other")).payloads());
        assertEquals(first.payloads(), read("c.trig", text).payloads());
    }

    @Test
    void aBlankNodeThatNothingRefersToIsSaid() throws IOException {
        Importing result = read("a.ttl", PREFIXES + "[] a skos:Concept .\n");
        assertTrue(result.error().contains("without an address"), result::error);
    }

    @Test
    void aGraphThatIsNoRecordHoldsRecordsBySubject() throws IOException {
        Importing result = read("a.trig", PREFIXES + """
                :dump { :a a skos:Concept ; skos:prefLabel "A"@en . :b a skos:Concept ; skos:prefLabel "B"@en . }
                :more { :a skos:altLabel "AA"@en . }
                :c { :c a skos:Concept ; skos:prefLabel "C"@en . :elsewhere skos:note "kept with c" . }
                """);
        assertEquals(List.of(), result.sentences());
        assertEquals(3, result.records.size());
        assertTrue(result.payloads().get("https://example.org/id/a").contains("\"AA\"@en"));
        assertTrue(result.payloads().get("https://example.org/id/c").contains("kept with c"));
    }

    @Test
    void relativeAddressesAreRefused() throws IOException {
        Importing result = read("a.ttl", PREFIXES + "<me> a skos:Concept .\n");
        assertTrue(result.error().contains("“me” is relative"), result::error);
    }

    @Test
    void otherFormsAreNormalisedAndToldOf() throws IOException {
        Importing result = read("a.ttl", PREFIXES + """
                :a a dcterms:Location ; skos:prefLabel "A"@EN-ca ; schema:latitude "1.00"^^xsd:decimal .
                """);
        assertEquals(List.of(), result.errors());
        assertEquals(1, result.report.count("normalised"));
        assertTrue(result.payloads().get("https://example.org/id/a").contains("\"A\"@en-CA"));
        assertTrue(result.payloads().get("https://example.org/id/a").contains("\"1.0\""));
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(50);
            String context = "http://127.0.0.1:" + server.getLocalPort() + "/context.jsonld";
            Importing result = read("a.jsonld", """
                    {"@context": "%s", "@id": "urn:a", "@type": "http://www.w3.org/2004/02/skos/core#Concept"}
                    """.formatted(context));
            assertTrue(result.error().contains("nothing is ever loaded"), result::error);
            assertEquals(Map.of(), result.records);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
        Path local = Files.writeString(folder.resolve("context.jsonld"), "{\"@context\": {}}");
        Importing file = read("b.jsonld", """
                {"@context": "%s", "@id": "urn:a", "@type": "urn:b"}
                """.formatted(local.toUri()));
        assertTrue(file.error().contains("nothing is ever loaded"), file::error);
    }

    @Test
    void jsonLdComesInManyShapes() throws IOException {
        String context = "\"@context\": {\"skos\": \"http://www.w3.org/2004/02/skos/core#\"}";
        String a = "{" + context + ", \"@id\": \"urn:x:a\", \"@type\": \"skos:Concept\"}";
        String b = a.replace("urn:x:a", "urn:x:b");
        for (Map.Entry<String, String> shape : Map.of("one.jsonld", a, "array.jsonld", "[" + a + "," + b + "]",
                "lines.jsonl", a + "\n" + b + "\n", "lines.jsonld", a + "\n" + b + "\n",
                "late.jsonld", "{\"@graph\": [{\"@id\": \"urn:x:a\", \"@type\": \"skos:Concept\"}], " + context + "}",
                "labels.jsonld", "{" + context + ", \"@graph\": [{\"@id\": \"urn:x:a\", \"@type\": \"skos:Concept\", "
                        + "\"skos:note\": {\"@id\": \"_:n\"}}, {\"@id\": \"_:n\", \"skos:note\": \"inner\"}]}")
                                .entrySet()) {
            Importing result = read(shape.getKey(), shape.getValue());
            assertEquals(List.of(), result.errors(), shape.getKey());
            assertTrue(result.records.containsKey("urn:x:a"), shape.getKey());
        }
        Importing mixed = read("mixed.jsonld", "{" + context + ", \"@graph\": [\n"
                + "{\"@id\": \"urn:x:a\", \"@type\": "
                + "\"skos:Concept\"},\n{\"@id\": 7},\n{\"@id\": \"urn:x:b\", \"@type\": \"skos:Thing\"}\n]}");
        assertEquals(List.of("mixed.jsonld:3", "mixed.jsonld:4"), mixed.errors().stream().map(f -> f.where()).toList());
        assertEquals(1, mixed.records.size());
        Importing bad = read("bad.jsonl", a + "\n{\"@id\": \n" + b + "\n[1]\n");
        assertEquals(2, bad.records.size());
        assertTrue(bad.sentences().get(0).startsWith("bad.jsonl:2: This line is not valid JSON"),
                bad.sentences().get(0));
        Importing unknown = read("unknown.jsonld", a.replace("\"@type\"", "\"colour\": \"red\", \"@type\""));
        assertTrue(unknown.error().contains("not valid JSON-LD"), unknown::error);
    }

    @Test
    void deepJsonIsRefused() throws IOException {
        Importing result = read("deep.jsonld", "{\"@graph\": [" + "[".repeat(100_000));
        assertTrue(result.error().contains("nested too deep"), result::error);
    }

    @Test
    void aRecordThatIsTooLargeIsPassedOver() throws IOException {
        StringBuilder lines = new StringBuilder("<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                + "<http://www.w3.org/2004/02/skos/core#Concept> .\n");
        for (int i = 0; i < 20; i++) {
            lines.append("<urn:a> <urn:p> \"").append(i).append("x".repeat(1 << 20)).append("\" .\n");
        }
        Importing result = read("a.nt", lines.toString());
        assertTrue(result.error().contains("larger than 16 MB"), result::error);
    }
}
