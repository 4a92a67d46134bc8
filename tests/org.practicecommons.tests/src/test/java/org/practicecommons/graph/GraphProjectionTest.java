package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.journal.Checkpoint;

class GraphProjectionTest {

    private static final Audience OTHERS = Audience.organisation("urn:org:9");
    private final Random random = Seed.random(GraphProjectionTest.class);
    @TempDir
    Path folder;

    @Test
    void itShowsTheHeadsWhateverHappened() throws IOException {
        try (GraphHome home = new GraphHome(folder, random); GraphProjection all = home.open("all", a -> true);
                GraphProjection open = home.open("public", Audience::isPublic)) {
            List<String> known = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                String record = known.isEmpty() || random.nextBoolean() ? null
                        : known.get(random.nextInt(known.size()));
                Optional<Payload> head = record == null ? Optional.empty() : home.headPayload(record);
                if (head.isEmpty()) {
                    RecordObject made = home.records.next();
                    known.add(made.iri());
                    home.save(audience(), made.iri(), strange(made, home));
                } else {
                    home.save(audience(), record,
                            random.nextInt(4) == 0 ? null : home.records.edited(record, head.get()));
                }
                if (random.nextInt(10) == 0) {
                    home.follow(all, 1 + random.nextInt(5));
                }
            }
            home.follow(all, 7);
            home.follow(open, 1000);
            assertEquals(List.of(), all.compare(home.heads(), Progress.none()).findings());
            assertEquals(List.of(), open.compare(home.heads(), Progress.none()).findings());
            assertTrue(open.size() < all.size());
            assertEquals(home.journal.last(), all.checkpoint().sequence());
        }
    }

    private Audience audience() {
        return List.of(Audience.MEMBERS, Audience.PUBLIC, OTHERS).get(random.nextInt(3));
    }

    private Payload strange(RecordObject made, GraphHome home) {
        Payload payload = home.records.mapper.write(made);
        List<Statement> statements = new ArrayList<>(payload.statements());
        statements.addAll(home.records.foreign(made, payload));
        return Payload.of(made.iri(), statements);
    }

    @Test
    void theCheckpointIsKeptWithTheDataAndSurvivesClosing() throws IOException {
        try (GraphHome home = new GraphHome(folder, random)) {
            try (GraphProjection graph = home.open("g", a -> true)) {
                assertEquals(Checkpoint.NONE, graph.checkpoint());
                for (int i = 0; i < 3; i++) {
                    RecordObject made = home.records.next();
                    home.save(Audience.MEMBERS, made.iri(), home.records.mapper.write(made));
                }
                home.follow(graph, 10);
            }
            try (GraphProjection graph = home.open("g", a -> true)) {
                assertEquals(home.journal.hashAt(home.journal.last()).orElseThrow(), graph.checkpoint().hash());
                assertEquals(List.of(), graph.compare(home.heads(), Progress.none()).findings());
            }
        }
    }

    @Test
    void manyRecordsAreLoadedInOneCommit() throws IOException {
        try (GraphHome home = new GraphHome(folder, random); GraphProjection graph = home.open("g", a -> true)) {
            Map<String, Payload> many = new HashMap<>();
            for (int i = 0; i < 900; i++) {
                String record = "https://example.org/n/" + i;
                many.put(record, Payload.of(record, List.of(new Statement(record, Xsd.TYPE, new Value.Iri("urn:t")),
                        new Statement(record, "urn:p", new Value.Iri("urn:x" + i % 7)))));
            }
            home.save(Audience.MEMBERS, many);
            home.follow(graph, 10);
            assertEquals(900, graph.size());
            assertEquals(List.of(), graph.compare(home.heads(), Progress.none()).findings());
        }
    }

    @Test
    void anErasedRecordIsTakenOutAndAnErasedPastIsNot() throws IOException {
        try (GraphHome home = new GraphHome(folder, random); GraphProjection graph = home.open("g", a -> true)) {
            RecordObject first = home.records.next();
            RecordObject second = home.records.next();
            home.save(Audience.MEMBERS, first.iri(), home.records.mapper.write(first));
            home.save(Audience.MEMBERS, second.iri(), home.records.mapper.write(second));
            home.follow(graph, 10);
            home.erase(first.iri());
            home.follow(graph, 10);
            assertEquals(Optional.empty(), graph.payload(first.iri()));
            assertEquals(Optional.of(home.records.mapper.write(second)), graph.payload(second.iri()));
            assertEquals(1, graph.size());
        }
    }

    @Test
    void comparingSaysWhatDiffers() throws IOException {
        try (GraphHome home = new GraphHome(folder, random); GraphProjection graph = home.open("g", a -> true)) {
            RecordObject first = home.records.next();
            RecordObject second = home.records.next();
            RecordObject third = home.records.next();
            home.save(Audience.MEMBERS, first.iri(), home.records.mapper.write(first));
            home.save(Audience.MEMBERS, second.iri(), home.records.mapper.write(second));
            home.follow(graph, 10);
            home.save(Audience.MEMBERS, first.iri(), null);
            home.save(Audience.PUBLIC, second.iri(), home.records.mapper.write(second));
            home.save(Audience.MEMBERS, third.iri(), home.records.mapper.write(third));
            Report report = graph.compare(home.heads(), Progress.none());
            assertEquals(List.of("graph.different", "graph.missing", "graph.surplus"),
                    report.findings().stream().map(Finding::code).sorted().toList());
            assertFalse(report.findings().get(0).sentence().in(java.util.Locale.FRENCH).isEmpty());
        }
    }

    @Test
    void aDamagedStoreSaysSoOrIsFoundToDiffer() throws IOException {
        try (GraphHome home = new GraphHome(folder, random)) {
            for (String name : List.of("nodes-data", "nodes.dat", "GSPO.dat", "GSPO.idn", "POSG.dat")) {
                RecordObject made = home.records.next();
                home.save(Audience.MEMBERS, made.iri(), home.records.mapper.write(made));
                try (GraphProjection graph = home.open(name, a -> true)) {
                    home.follow(graph, 10);
                }
                fillWithNoise(folder.resolve(name), name);
                try (GraphProjection graph = home.open(name, a -> true)) {
                    graph.compare(home.heads(), Progress.none());
                } catch (IOException unusable) {
                    assertTrue(unusable.getMessage().contains(name), unusable.getMessage());
                } catch (Refusal damaged) {
                    assertEquals("graph.damaged", damaged.sentence().key());
                }
            }
        }
    }

    private void fillWithNoise(Path store, String name) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().contains(name)).toList()) {
                byte[] noise = new byte[(int) Math.min(1 << 16, Files.size(file))];
                random.nextBytes(noise);
                Files.write(file, noise);
            }
        }
    }
}
