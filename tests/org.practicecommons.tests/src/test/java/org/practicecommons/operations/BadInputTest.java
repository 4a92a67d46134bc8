package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Refusal;
import org.practicecommons.search.ListRequest;

/** No input and no disk makes it fall: each trouble is a sentence, and nothing that was saved is lost. */
class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }",
        "SELECT * FROM <http://example.org/data> { ?s ?p ?o }",
        "LOAD <http://example.org/data>",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) { }",
        "DELETE WHERE { ?s ?p ?o }",
        "SELECT ?s {",
        ""})
    void queriesThatReachOutOrChangeOrAreNoneAreRefused(String query) {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            home.save("Practice", "Walks");
            Refusal refusal = assertThrows(Refusal.class, () -> home.run(new RunQuery(query, QueryLimits.usual())));
            assertTrue(refusal.getMessage().length() > 20, refusal.getMessage());
            assertEquals(1, home.run(new ListRecords(ListRequest.ofKind("Practice", 1))).total());
        }
    }

    @Test
    void anEndlessQueryIsStoppedAndTheHomeGoesOn() {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            for (int i = 0; i < 12; i++) {
                home.save("Practice", "Walk " + i);
            }
            Refusal refusal = assertThrows(Refusal.class, () -> home.run(new RunQuery(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }",
                    new QueryLimits(10, Duration.ofMillis(300)))));
            assertEquals(Refusal.Reason.BUSY, refusal.reason());
            home.save("Practice", "After it");
        }
    }

    @Test
    void conceptsThatGoInACircleAreFoundAndBreakNothing() {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            String first = home.save("Concept", "first");
            String second = home.save("Concept", "second");
            home.run(new EditFields(first, List.of("broader=" + second), ""));
            home.run(new EditFields(second, List.of("broader=" + first), ""));
            List<Finding> findings = home.run(new CheckRecords(List.of())).findings();
            assertEquals(2, findings.stream().filter(f -> f.code().equals("cycle.itself")).count());
            assertTrue(home.search("second").contains(second));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<urn:x> a", "{\"@context\": \"http://example.org/context\"}",
            "not,a,record\n1,2,3", "\u0000\u0001"})
    void filesThatHoldNoRecordSayWhatIsWrong(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.ttl"), content);
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            assertTrue(home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false)).hasErrors());
            assertThrows(Refusal.class, () -> home.run(new PutRecord(file, Optional.of("turtle"), "")));
            assertThrows(Refusal.class, () -> home.run(new AttachFile(TestHome.BASE + "nothing", file, "")));
        }
    }

    @Test
    void aHomeThatIsNoneOrOpenAlreadyIsRefused() {
        Refusal none = assertThrows(Refusal.class, () -> Home.open(folder.resolve("nothing"), Environment.system()));
        assertTrue(none.getMessage().contains("nothing"));
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            Refusal busy = assertThrows(Refusal.class, () -> TestHome.open(folder.resolve("home")));
            assertEquals(Refusal.Reason.BUSY, busy.reason());
            home.save("Practice", "Still mine");
        }
        Refusal exists = assertThrows(Refusal.class, () -> TestHome.create(folder.resolve("home")));
        assertTrue(exists.getMessage().length() > 20);
    }
}
