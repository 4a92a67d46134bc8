package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    void aDamagedEntryIsToldAndWhatIsWholeStaysReadable() throws IOException {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            home.save("Practice", "Walks");
            home.save("Practice", "Circles");
        }
        Path segment = largest(folder.resolve("home/journal"));
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            long middle = file.length() / 2;
            file.seek(middle);
            int there = file.read();
            file.seek(middle);
            file.write(there ^ 0x55);
        }
        try (TestHome home = TestHome.open(folder.resolve("home"))) {
            assertTrue(home.run(new CheckHome()).report().hasErrors());
            home.run(new ListRecords(ListRequest.ofKind("Practice", 1)));
        } catch (Refusal refusal) {
            assertEquals(Refusal.Reason.STORAGE, refusal.reason());
            assertTrue(refusal.getMessage().contains("fsck") || refusal.getMessage().contains("backup"));
        }
    }

    private static Path largest(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .max(java.util.Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        }
    }

    @Test
    void aFullDiskRefusesTheSaveAndLosesNothing() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("small"));
        assumeTrue(mounted(mount), "Needs the right to mount a small file system; skipped without it.");
        try {
            Path directory = mount.resolve("home");
            String iri;
            try (TestHome home = TestHome.create(directory)) {
                iri = home.save("Practice", "Walks");
                fill(mount.resolve("ballast"));
                Refusal refusal = assertThrows(Refusal.class, () -> {
                    for (int i = 0; i < 2000; i++) {
                        home.retitle(iri, "Walks " + "x".repeat(2000) + i, "en");
                    }
                });
                assertEquals(Refusal.Reason.STORAGE, refusal.reason());
            }
            Files.delete(mount.resolve("ballast"));
            try (TestHome home = TestHome.open(directory)) {
                assertTrue(home.title(iri, "en").startsWith("Walks"));
                assertEquals(List.of(), home.run(new CheckHome()).report().findings());
                home.save("Practice", "Circles");
            }
        } finally {
            new ProcessBuilder("umount", "-l", mount.toString()).start().waitFor();
        }
    }

    private static boolean mounted(Path mount) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", mount.toString())
                    .redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void fill(Path ballast) {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // full, as wanted
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
