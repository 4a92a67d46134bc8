package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.base.Table;
import org.practicecommons.graph.SparqlQueries.Limits;
import org.practicecommons.model.Kind;

@Timeout(120)
class SparqlQueriesTest {

    private static final String OPEN = "https://example.org/open";
    private static final String INNER = "https://example.org/inner";
    private static final String SECRET = "https://example.org/secret";

    @TempDir
    Path folder;
    private GraphHome home;
    private GraphProjection graph;
    private SparqlQueries queries;

    @BeforeEach
    void open() throws IOException {
        home = new GraphHome(folder, Seed.random(SparqlQueriesTest.class));
        graph = home.open("g", audience -> true);
        queries = new SparqlQueries(graph, home.model);
        home.save(Audience.PUBLIC, OPEN, practice(OPEN, "Open visit", SECRET));
        home.save(Audience.MEMBERS, INNER, practice(INNER, "Inner visit", OPEN));
        home.save(Audience.organisation("urn:org:9"), SECRET, practice(SECRET, "Secret visit", INNER));
        home.follow(graph, 100);
    }

    @AfterEach
    void close() {
        graph.close();
        home.close();
    }

    private Payload practice(String iri, String title, String related) {
        Kind kind = home.model.kind("Practice").orElseThrow();
        return Payload.of(iri, List.of(new Statement(iri, Xsd.TYPE, new Value.Iri(kind.term())),
                new Statement(iri, kind.title().term(), Value.text(title, "en")),
                new Statement(iri, "urn:next", new Value.Iri(related)),
                new Statement(iri, "urn:number", new Value.Literal("7", Xsd.INTEGER))));
    }

    private Table run(String sparql, Session session) {
        return queries.run(sparql, session, Limits.STANDARD, Progress.none());
    }

    private static Set<String> first(Table table) {
        Set<String> cells = new TreeSet<>();
        table.rows().forEach(row -> cells.add(row.get(0)));
        return cells;
    }

    @Test
    void prefixesOfTheModelNeedNoDeclaration() {
        Table table = run("SELECT ?t ?x WHERE { ?p a pc:Practice ; dcterms:title ?t "
                + "OPTIONAL { ?p <urn:none> ?x } } ORDER BY ?t",
                GraphHome.ADMINISTRATOR);
        assertEquals(List.of("t", "x"), table.columns());
        assertEquals(Set.of("Inner visit", "Open visit", "Secret visit"), first(table));
        assertEquals(null, table.rows().get(0).get(1));
        assertFalse(table.truncated());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT ?s WHERE { ?s <urn:number> 7 }",
        "SELECT ?s WHERE { ?s <urn:number> ?n FILTER(?n > 6) }",
        "SELECT DISTINCT ?s WHERE { GRAPH ?s { ?x <urn:number> ?n } }",
        "SELECT DISTINCT ?g WHERE { GRAPH ?g { } }",
        "SELECT ?s WHERE { { SELECT ?s WHERE { ?s a pc:Practice } } }",
        "SELECT DISTINCT ?s WHERE { ?s (a|!a)* pc:Practice "
            + "FILTER(isIRI(?s) && ?s != pc:Practice && EXISTS {?s a ?t}) }",
        "SELECT DISTINCT ?s WHERE { VALUES ?s { <https://example.org/open> <https://example.org/inner> "
            + "<https://example.org/secret> } FILTER EXISTS { ?s a ?t } }",
        "SELECT DISTINCT ?s WHERE { VALUES ?s { <https://example.org/open> <https://example.org/inner> "
            + "<https://example.org/secret> } GRAPH ?s { ?x ?y ?z } }",
        "SELECT ?s WHERE { ?s a pc:Practice MINUS { ?s <urn:none> ?o } }",
        "CONSTRUCT { ?s a pc:Practice } WHERE { ?s a pc:Practice }",
        "DESCRIBE ?s WHERE { ?s a pc:Practice }"})
    void everybodySeesWhatTheyMay(String sparql) {
        assertEquals(Set.of(OPEN, INNER, SECRET), first(run(sparql, GraphHome.ADMINISTRATOR)), sparql);
        assertEquals(Set.of(OPEN, INNER), first(run(sparql, GraphHome.MEMBER)), sparql);
        assertEquals(Set.of(OPEN), first(run(sparql, GraphHome.PUBLIC)), sparql);
    }

    @Test
    void nothingOfAHiddenRecordIsReachedByAnyWay() {
        for (String sparql : List.of("ASK { <" + SECRET + "> ?p ?o }", "ASK { ?s ?p 'Secret visit'@en }",
                "ASK { GRAPH <" + SECRET + "> { ?s ?p ?o } }", "ASK { <" + OPEN + "> <urn:next>/<urn:next> ?x }",
                "ASK { <" + OPEN + "> <urn:next>+ <" + INNER + "> }",
                "ASK { ?s <urn:next> ?o . ?o <urn:next> ?x . ?x <urn:next> ?s }",
                "ASK { ?x <urn:x-practice-commons:audience> ?a }", "ASK { ?x ^<urn:next> <" + SECRET + "> }",
                "ASK { BIND(<urn:x-arq:DefaultGraph> AS ?g) GRAPH ?g { ?s <urn:x-practice-commons:audience> ?o } }",
                "ASK FROM NAMED <" + OPEN + "> { GRAPH ?g { <" + SECRET + "> ?p ?o } }")) {
            assertEquals("false", run(sparql, GraphHome.MEMBER).rows().get(0).get(0), sparql);
        }
        assertEquals("false", run("ASK { ?x <urn:x-practice-commons:audience> ?a }", GraphHome.ADMINISTRATOR)
                .rows().get(0).get(0));
        assertEquals(3, run("DESCRIBE <" + OPEN + ">", GraphHome.ADMINISTRATOR).rows().size() - 1);
        assertEquals(0, run("DESCRIBE <" + SECRET + ">", GraphHome.MEMBER).rows().size());
        assertEquals(List.of(List.of("1")),
                run("SELECT (COUNT(*) AS ?n) FROM <" + OPEN + "> { ?s a ?t }", GraphHome.MEMBER).rows());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            query.service   | SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }
            query.service   | SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <https://example.org/> { ?s ?p ?o } } }
            query.service   | SELECT * { { SELECT * { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } } }
            query.from      | SELECT * FROM <https://example.org/file.ttl> { ?s ?p ?o }
            query.from      | SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }
            query.from      | SELECT * FROM <https://example.org/secret> { ?s ?p ?o }
            query.from      | SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }
            query.function  | SELECT (<java:java.lang.System.exit>(1) AS ?x) { }
            query.function  | SELECT * { ?s ?p ?o FILTER(<java:org.example.F>(?o)) }
            query.function  | SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/jsFunction#f>(?o)) }
            query.function  | SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o)
            query.function  | SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o }
            query.function  | SELECT * { ?s <java:a.B> ?o }
            query.function  | SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:a.B>(?o))
            query.update    | LOAD <https://example.org/x>
            query.update    | INSERT DATA { <urn:a> <urn:b> <urn:c> }
            query.update    | PREFIX x: <urn:x> DELETE WHERE { ?s x:a ?o }
            query.update    | DROP ALL
            query.malformed | SELECT * WHERE
            query.malformed | nonsense
            query.malformed | SELECT ?x { ?s foo:bar ?x }
            """)
    void whatIsNotAllowedIsRefusedInASentence(String key, String sparql) {
        Refusal refusal = assertThrows(Refusal.class, () -> run(sparql, GraphHome.MEMBER), sparql);
        assertEquals(key, refusal.sentence().key(), refusal.getMessage());
        assertFalse(refusal.sentence().in(Locale.FRENCH).isBlank());
    }

    @Test
    void aMalformedQueryIsRefusedWithLineAndColumn() {
        Refusal refusal = assertThrows(Refusal.class, () -> run("SELECT *\nWHERE { ?s ?p }", GraphHome.MEMBER));
        assertTrue(refusal.getMessage().startsWith("Line 2, column 15:"), refusal.getMessage());
        Refusal deep = assertThrows(Refusal.class,
                () -> run("SELECT * WHERE " + "{".repeat(200_000), GraphHome.MEMBER));
        assertTrue(Set.of("query.tooDeep", "query.malformed").contains(deep.sentence().key()), deep.getMessage());
    }

    @Test
    void moreRowsThanTheLimitAreCutOff() {
        Limits two = new Limits(2, Duration.ofSeconds(30));
        assertEquals(2, queries.run("SELECT * { ?s ?p ?o }", GraphHome.MEMBER, two, Progress.none()).rows().size());
        assertTrue(queries.run("SELECT * { ?s ?p ?o }", GraphHome.MEMBER, two, Progress.none()).truncated());
        assertTrue(queries.run("CONSTRUCT WHERE { ?s ?p ?o }", GraphHome.MEMBER, two, Progress.none()).truncated());
        assertFalse(queries.run("SELECT * { ?s a ?o }", GraphHome.MEMBER, two, Progress.none()).truncated());
        assertTrue(SparqlQueries.cut(two).in(Locale.FRENCH).contains("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o . "
            + "?q ?r ?s . ?t ?u ?v . ?w ?x ?y }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o . "
            + "?q ?r ?s . ?t ?u ?v FILTER(STR(?a) != STR(?v)) } ORDER BY ?a",
        "SELECT (COUNT(*) AS ?n) { ?a (a|!a)* ?b . ?c (a|!a)* ?d . ?e (a|!a)* ?f . ?g (a|!a)* ?h . ?i (a|!a)* ?j }",
        "SELECT ?s { ?s ?p ?o "
            + "FILTER(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(a+)+\\\\1b')) }",
        "SELECT ?s { ?s ?p ?o "
            + "{ SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(a+)+\\\\1b', '') "
            + "AS ?r) { } } FILTER(STRLEN(?r) > 3) }"})
    void anEndlessQueryIsStopped(String sparql) throws InterruptedException {
        for (Session session : List.of(GraphHome.ADMINISTRATOR, GraphHome.MEMBER)) {
            Refusal refusal = assertThrows(Refusal.class, () -> queries.run(sparql, session,
                    new Limits(10, Duration.ofMillis(300)), Progress.none()));
            assertEquals("query.tooLong", refusal.sentence().key());
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("query")) {
                thread.join(20_000);
                assertFalse(thread.isAlive(), "still at work");
            }
        }
    }

    @Test
    void patternsWorkInEveryPartOfAQuery() {
        assertEquals(Set.of("inner!"),
                first(run("SELECT ?n (COUNT(?s) AS ?c) { ?s dcterms:title ?t { SELECT ?s { ?s a ?k } } "
                + "BIND(REPLACE(LCASE(?t), ' VISIT', '!', 'i') AS ?n) FILTER(REGEX(?t, '^INNER', 'i')) "
                + "FILTER NOT EXISTS { ?s dcterms:title ?u FILTER REGEX(?u, 'x') } } GROUP BY ?n "
                + "HAVING(REGEX(STR(?n), 'inner')) ORDER BY REPLACE(?n, 'a', 'b')", GraphHome.MEMBER)));
    }

    @Test
    void aQueryStopsWhenTheUserAsks() {
        AtomicBoolean asked = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void begin(Message task, long total) {
                // nobody watches
            }

            @Override
            public void worked(long steps) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return asked.getAndSet(true);
            }
        };
        Refusal refusal = assertThrows(Refusal.class, () -> queries.run(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o . "
                        + "?q ?r ?s . ?t ?u ?v }",
                GraphHome.MEMBER, Limits.STANDARD, progress));
        assertEquals(Refusal.Reason.CANCELLED, refusal.reason());
    }

    @Test
    void timesThatTheLibraryCannotReadDoNotBreakAQuery() {
        String record = "https://example.org/time";
        home.save(Audience.MEMBERS, record, Payload.of(record, List.of(new Statement(record, "urn:when",
                new Value.Literal("2020-01-01T10:20:30.1234567891234Z", Xsd.DATE_TIME)))));
        home.follow(graph, 100);
        assertEquals(1, run("SELECT * { ?s <urn:when> ?w }", GraphHome.MEMBER).rows().size());
        try {
            run("SELECT * { ?s <urn:when> ?w FILTER(?w > '2020-01-01T00:00:00Z'^^xsd:dateTime) }", GraphHome.MEMBER);
        } catch (Refusal refusal) {
            assertEquals("query.failed", refusal.sentence().key());
        }
    }

    @Test
    void inverseReferencesShowWhatOneMaySee() {
        InverseReferences references = new InverseReferences(graph);
        assertEquals(List.of(new Reference(INNER, INNER, "urn:next")), references.to(OPEN, GraphHome.MEMBER, 10));
        assertEquals(Set.of(), references.recordsTo(INNER, GraphHome.MEMBER, 10));
        assertEquals(Set.of(SECRET), references.recordsTo(INNER, GraphHome.ADMINISTRATOR, 10));
        assertEquals(Set.of(), references.recordsTo(OPEN, GraphHome.PUBLIC, 10));
        assertEquals(new HashSet<>(), references.recordsTo("https://example.org/none", GraphHome.MEMBER, 10));
    }
}
