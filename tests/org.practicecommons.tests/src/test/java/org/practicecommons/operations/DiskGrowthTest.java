package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.operations.internal.Orphans;

/** What was made anew, thrown away or never came about takes up no room on the disk. */
class DiskGrowthTest {

    @TempDir
    private Path folder;
    private TestHome home;
    private String iri;

    @BeforeEach
    void create() {
        home = TestHome.create(folder.resolve("home"));
        iri = home.save("Practice", "Walks");
        home.search("walks");
        home.run(new IncomingReferences(iri));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void aRebuildLeavesOneGenerationOfEachProjection() throws IOException {
        home.run(new RebuildProjections());
        long once = bytes();
        for (int i = 0; i < 4; i++) {
            home.retitle(iri, "Walks " + i, "en");
            home.run(new RebuildProjections());
        }
        for (String projection : List.of("ledger", "index", "public-index", "graph", "public-graph")) {
            try (Stream<Path> files = Files.list(folder.resolve("home").resolve(projection))) {
                assertEquals(List.of("0006", "CURRENT"),
                        files.map(file -> file.getFileName().toString()).sorted().toList());
            }
        }
        assertTrue(bytes() < once * 5 / 4, once + " bytes became " + bytes());
    }

    @Test
    void noFileOfAnOldGenerationStaysOpen() throws IOException {
        Path mine = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(mine), "only Linux lists the open files of a process");
        for (int i = 0; i < 3; i++) {
            home.run(new RebuildProjections());
        }
        try (Stream<Path> open = Files.list(mine)) {
            assertEquals(List.of(), open.flatMap(DiskGrowthTest::target)
                    .filter(file -> file.startsWith(folder.toString()) && file.endsWith("(deleted)")).toList());
        }
    }

    private static Stream<String> target(Path link) {
        try {
            return Stream.of(Files.readSymbolicLink(link).toString());
        } catch (IOException closedMeanwhile) {
            return Stream.empty();
        }
    }

    @Test
    void aFileThatNoChangeNamesIsDeletedAndOthersStay() throws Exception {
        Attached kept = home.run(new AttachFile(iri, Files.writeString(folder.resolve("a.txt"), "kept"), ""));
        Attached off = home.run(new AttachFile(iri, Files.writeString(folder.resolve("b.txt"), "taken off"), ""));
        home.run(new DetachFile(iri, off.id(), ""));
        String orphan = home.home().with(opened -> {
            try {
                return opened.attachments().put(new ByteArrayInputStream(new byte[] {1, 2, 3})).id();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertEquals(0, home.home().with(Orphans::delete));
        for (String id : List.of(kept.id(), off.id(), orphan)) {
            Files.setLastModifiedTime(folder.resolve("home/files").resolve(id.substring(0, 2))
                    .resolve(id.substring(2)), FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        }
        assertEquals(1, home.home().with(Orphans::delete));
        List<String> left = home.home().with(opened -> opened.attachments().ids());
        assertEquals(Stream.of(kept.id(), off.id()).sorted().toList(), left);
        assertTrue(!left.contains(orphan));
        assertEquals(0, home.home().with(Orphans::delete));
    }
}
