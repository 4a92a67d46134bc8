package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Finding;

/** Foreign rows through mapping files, on small files of the shapes that the shipped mappings are for. */
class MappingTest {

    @TempDir
    Path folder;

    static Path fixture(String name) {
        try {
            return Path.of(MappingTest.class.getResource("/exchange/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Importing read(Path mapping, String... files) {
        return Importing.of(folder, Optional.empty(), List.of(mapping),
                Arrays.stream(files).map(MappingTest::fixture).toArray(Path[]::new));
    }

    /** The payload of the record that came from the key, shortened so that it can be read. */
    private static String record(Importing result, String identifier) {
        return result.payloads().values().stream().filter(text -> text.contains('"' + identifier + '"')).findFirst()
                .orElseThrow(() -> new AssertionError("no " + identifier + " in " + result.sentences()));
    }

    private static IncomingRecord incoming(Importing result, String identifier) {
        return result.records.values().stream()
                .filter(each -> RandomRecords.text(each.payload()).contains('"' + identifier + '"')).findFirst().get();
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream().map(Finding::where).toList();
    }

    @Test
    void methodsBecomePractices() {
        Importing result = read(RealDataTest.mapping("participedia-methods"), "methods.jsonl");
        assertEquals(List.of(), result.sentences());
        String walk = record(result, "participedia:method/11");
        assertTrue(walk.contains("title> \"Walking Interview\"@en"), walk);
        assertTrue(walk.contains("\"Why & how\\n\\nWalk slowly.\\n\\nListen.\"@en"), walk);
        assertTrue(walk.contains("PracticeKind-method>"), walk);
        assertTrue(walk.contains("issued> \"2019-05-01\"^^"), walk);
        assertFalse(walk.contains("votingMethod"), walk);
        assertTrue(record(result, "participedia:method/12").contains("\"Cercle de parole\"@fr"));
        String concept = record(result, "participedia:method-types/deliberative");
        assertTrue(concept.contains("\"Délibération et dialogue\"@fr"), concept);
        assertTrue(record(result, "participedia:scheme/method-types").contains("schemeKey> \"method-types\""));
        assertTrue(record(result, "participedia:polarization-levels/high").contains("\"Élevé\"@fr"));
        assertTrue(record(result, "participedia:collections/7").contains("\"Collection 7\"@en"));
    }

    @Test
    void casesBringPlacesStubsAndFindings() {
        Importing result = read(RealDataTest.mapping("participedia-cases"), "cases.jsonl");
        String ramps = record(result, "participedia:case/1");
        assertTrue(ramps.contains("\"Ramps for the old market\"@en"), ramps);
        assertTrue(ramps.contains("participantCount> \"42\"^^"), ramps);
        assertTrue(ramps.contains("<" + incoming(result, "participedia:place/canada/quebec/val-fictif").iri() + ">"));
        assertTrue(incoming(result, "participedia:organization/501").stub());
        assertTrue(incoming(result, "participedia:method/99").stub());
        assertTrue(record(result, "participedia:place/belgium").contains("\"Belgique\"@fr"));
        assertTrue(record(result, "participedia:place/belgium").contains("\"Belgium\"@en"));
        assertTrue(record(result, "participedia:place/belgium/-/ville-imaginee").contains("containedInPlace"));
        assertTrue(record(result, "participedia:issues/a_new_issue").contains("\"A new issue\""));
        List<String> told = result.sentences();
        assertEquals(List.of("cases.jsonl:2", "cases.jsonl:2", "cases.jsonl:2", "cases.jsonl:3", "cases.jsonl:3",
                "cases.jsonl:4", "cases.jsonl:5"), places(result.report.findings()), told::toString);
        assertEquals(3, result.errors().size());
        assertTrue(told.get(0).contains("“not a date” of the column posted does not fit the field"), told.get(0));
        assertTrue(told.toString().contains("mapping says nothing of the column “surprise”"), told::toString);
        assertEquals(5, result.report.count("rows"));
    }

    @Test
    void whatComesLaterFillsTheStub() {
        Importing cases = read(RealDataTest.mapping("participedia-cases"), "cases.jsonl");
        Importing methods = read(RealDataTest.mapping("participedia-methods"), "methods.jsonl");
        assertEquals(incoming(cases, "participedia:method/11").iri(),
                incoming(methods, "participedia:method/11").iri());
        assertTrue(incoming(cases, "participedia:method/11").stub());
        assertFalse(incoming(methods, "participedia:method/11").stub());
        Importing both = Importing.of(folder, Optional.empty(), List.of(RealDataTest.mapping("participedia-cases"),
                RealDataTest.mapping("participedia-methods")), fixture("cases.jsonl"), fixture("methods.jsonl"));
        assertFalse(incoming(both, "participedia:method/11").stub());
        assertTrue(incoming(both, "participedia:method/99").stub());
        cases.records.forEach((iri, record) -> assertTrue(record.stub()
                || RandomRecords.text(both.records.get(iri).payload()).equals(RandomRecords.text(record.payload()))));
    }

    @Test
    void severalRowsMakeOneRecord() {
        Importing result = read(RealDataTest.mapping("team-earth"), "nodes.jsonl");
        assertEquals(List.of(), result.sentences());
        String buses = record(result, "team-earth:node/m-3");
        assertTrue(buses.contains("\"Night buses\"@en"), buses);
        assertTrue(buses.contains("artefact> <" + incoming(result, "team-earth:node/m-4").iri() + ">"), buses);
        assertTrue(buses.contains("artefact> <" + incoming(result, "team-earth:node/m-5").iri() + ">"), buses);
        assertTrue(buses.contains("subject> <" + incoming(result, "team-earth:node/m-2").iri() + ">"), buses);
        String goal = incoming(result, "team-earth:node/m-1").iri();
        assertTrue(record(result, "team-earth:node/m-2").contains("broader> <" + goal + ">"));
        String transit = record(result, "team-earth:organisation/fictive-transit");
        assertTrue(transit.contains("homepage> <https://transit.example.org/>"), transit);
        assertEquals(result.payloads(), read(RealDataTest.mapping("team-earth"), "nodes.jsonl").payloads());
    }

    @Test
    void csvHasTheSameRules() {
        Importing result = read(fixture("partners.json"), "partners.csv");
        String clinic = record(result, "partners:partner/a-1");
        assertTrue(clinic.contains("\"Clinique juridique du Port\"@fr"), clinic);
        assertTrue(clinic.contains("OrganisationKind-ngo>"), clinic);
        assertTrue(clinic.contains("\"Ana, front desk\"@en"), clinic);
        assertTrue(clinic.contains("expertise> <" + incoming(result, "partners:topics/housing").iri()), clinic);
        assertTrue(record(result, "partners:membership/a-1").contains("\"2011-02-03\"^^"));
        assertTrue(record(result, "partners:membership/a-2").contains("\"1999-05-01\"^^"));
        assertTrue(record(result, "partners:partner/a-2").contains("\"Rail Union 7\"@en"));
        assertTrue(incoming(result, "partners:network/net").stub());
        assertFalse(incoming(result, "partners:partner/a-4").stub());
        String told = result.sentences().toString();
        assertTrue(told.contains("partners.csv:4: This row has 3 cells and the head line has 9"), told);
        assertTrue(told.contains("partners.csv:3: The value “www.union.example” of the column Web"), told);
        assertTrue(told.contains("partners.csv:5: The value “Robot” of the column Type does not fit the field"), told);
        assertTrue(told.contains("“31/31/2000” of the column Since"), told);
        assertEquals(1, result.errors().size(), told);
    }

    @Test
    void everyMistakeInAMappingIsSaidWithItsPlace() {
        Importing result = read(fixture("mistakes.json"), "methods.jsonl");
        assertEquals(List.of("/source", "/colour", "/records/0/kind", "/records/1/set/titel", "/records/1/set/title",
                "/records/1/set/summary/table", "/records/1/set/summary/html", "/records/1/set/summary/unless",
                "/records/1/set/issues/codes", "/records/1/set/start/dates",
                "/records/1/set/leadOrganisations/refer/kind", "/records/1/set/costs/part", "/records/1/key",
                "/records/1/set/places/record").stream().map(p -> "mistakes.json#" + p).sorted().toList(),
                result.errors().stream().map(Finding::where).sorted().toList(), result.sentences()::toString);
        assertEquals(0, result.records.size());
    }

    @Test
    void aMappingThatIsNoMappingIsSaid() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n \"source\": \n}");
        assertTrue(read(broken, "methods.jsonl").error().startsWith("broken.json:3: The mapping is not valid JSON"));
        assertTrue(read(folder.resolve("none.json"), "methods.jsonl").error().contains("cannot be read"));
        Path list = Files.writeString(folder.resolve("list.json"), "[]");
        assertTrue(read(list, "methods.jsonl").error().contains("has to be an object"));
    }

    @Test
    void filesThatHoldNoRowsAreSaid() throws IOException {
        Path mapping = fixture("partners.json");
        for (String content : List.of("<html></html>", "%PDF-1.4", "PK\u0003\u0004")) {
            Path file = Files.writeString(folder.resolve("rows.csv"), content);
            Importing result = Importing.of(folder, Optional.empty(), List.of(mapping), file);
            assertTrue(result.error().contains("rows for a mapping can be"), result::error);
        }
        Path open = Files.writeString(folder.resolve("open.csv"), "Ref;Name\nA;\"never closed\n" + "x".repeat(1000));
        Importing result = Importing.of(folder, Optional.empty(), List.of(mapping), open);
        assertTrue(result.error().contains("quotation mark that is not closed"), result::error);
        Path array = Files.writeString(folder.resolve("rows.json"), "[{\"Ref\": \"Z\", \"Name\": \"Zed\"}, {\"Ref\": ");
        Importing cut = Importing.of(folder, Optional.empty(), List.of(mapping), array);
        assertEquals(1, cut.records.values().stream().filter(r -> r.kind().equals("Organisation")).count());
        assertTrue(cut.error().contains("stopped at line 1, column"), cut::error);
    }
}
