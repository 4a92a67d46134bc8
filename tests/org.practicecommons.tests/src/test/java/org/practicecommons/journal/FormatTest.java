package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.journal.internal.FileJournal;

/** Runs the program that docs/journal-format.md gives to strangers, as it stands there. */
class FormatTest {

    private static final Path PAGE = Path.of("../../docs/journal-format.md");

    @TempDir
    Path folder;
    private Path home;

    @BeforeEach
    void fill() throws IOException {
        home = folder.resolve("home");
        SeededEnvironment environment = new SeededEnvironment(11);
        try (Storage storage = Storage.at(home);
                Journal journal = new FileJournal(storage, new AttachmentStore(storage, environment), List.of(),
                        environment, 2000)) {
            Entry first = journal.append(Samples.change("why", Samples.revision("a", "<a> <b> \"été\" .")));
            Entry second = journal.append(Samples.change("for Fatima", Samples.revision("b", "Fatima"),
                    Samples.revision("a", "two", first.revisions().getFirst().id())));
            journal.append(Samples.change("", Samples.revision("a", "three", second.revisions().get(1).id(),
                    first.revisions().getFirst().id())));
            journal.erase(new Erasure(Samples.ACTOR, "", "ground", "1",
                    List.of(new Erasure.Target(second.revisions().getFirst().id(), 2)), List.of()));
            NewRevision plain = Samples.revision("c", "four");
            journal.append(Samples.change("", new NewRevision(plain.record(), List.of(), plain.audience(), false,
                    plain.payload(), List.of(new NewCompanion(List.of("https://example.org/id/consent"),
                            new Sight(Optional.of(plain.audience()), Optional.of(LocalDate.EPOCH)),
                            "beside".getBytes(StandardCharsets.UTF_8))))));
        }
        try (var files = Files.list(home.resolve("journal"))) {
            assertTrue(files.filter(file -> file.toString().endsWith(".pcj")).count() > 1);
        }
    }

    @Test
    void theProgramOfThePageReadsAJournal() throws Exception {
        assumeTrue(Files.isRegularFile(PAGE), "the documentation is not beside the tests");
        String page = Files.readString(PAGE);
        int start = page.indexOf("```python\n") + "```python\n".length();
        Path program = Files.writeString(folder.resolve("read.py"), page.substring(start, page.indexOf("```", start)));
        Process python;
        try {
            python = new ProcessBuilder("python3", program.toString(), home.toString()).redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no python3 here");
            return;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), said);
        List<String> payloads = said.lines().filter(line -> line.startsWith(" ")).map(String::strip).toList();
        assertEquals(List.of("https://example.org/id/a <a> <b> \"été\" .", "https://example.org/id/b erased",
                "https://example.org/id/a two", "https://example.org/id/a three", "https://example.org/id/c four",
                "https://example.org/id/c beside"),
                payloads);
        assertEquals(5, said.lines().filter(line -> !line.startsWith(" ")).count());
    }
}
