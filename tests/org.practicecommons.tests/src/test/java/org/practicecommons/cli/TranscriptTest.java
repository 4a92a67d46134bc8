package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays the written sessions of {@code resources/cli}, each in a folder of its own, in process. */
class TranscriptTest {

    @TempDir
    Path folder;

    static Stream<String> transcripts() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(resources())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".transcript"))
                    .sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void sessionGoesAsWritten(String name) throws Exception {
        copyFixtures();
        Map<String, String> values = new HashMap<>(Map.of("folder", folder.toString()));
        try (TranscriptHomes homes = new TranscriptHomes()) {
            for (Transcript.Step step : Transcript.read(resources().resolve(name)).steps()) {
                replay(name, step, homes, values);
            }
        }
    }

    /** What the first page shows is what a reader gets. */
    @Test
    void sessionOfTheReadmeGoesAsWritten() throws Exception {
        List<String> lines = Files.readAllLines(HelpPagesTest.root().resolve("README.md"));
        int from = lines.indexOf("```console");
        Path session = Files.write(folder.resolve("README.session"),
                lines.subList(from + 1, from + 1 + lines.subList(from + 1, lines.size()).indexOf("```")));
        Map<String, String> values = new HashMap<>();
        try (TranscriptHomes homes = new TranscriptHomes()) {
            for (Transcript.Step step : Transcript.read(session).steps()) {
                replay("README.md", step, homes, values);
            }
        }
    }

    private void replay(String name, Transcript.Step step, TranscriptHomes homes, Map<String, String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> args = new ArrayList<>();
        if (step.words().isEmpty() || !step.words().getFirst().equals("--home")) {
            args.addAll(List.of("--home", folder.resolve("home").toString()));
        }
        step.words().forEach(word -> args.add(Transcript.filled(word, values)));
        int exit = new CommandRunner(homes).run(new Invocation(args, folder, Locale.forLanguageTag(step.language()),
                InputStream.nullInputStream(), print(out), print(err), false, 0, () -> false));
        String said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        List<String> printed = new ArrayList<>(said.lines().toList());
        while (!printed.isEmpty() && printed.getLast().isEmpty()) {
            printed.removeLast();
        }
        String difference = Transcript.difference(step.expected(), printed, values);
        String where = name + " line " + step.line() + ": " + String.join(" ", args.subList(2, args.size()));
        if (!difference.isEmpty()) {
            fail(where + "\n" + difference + "\n--- printed:\n" + said);
        }
        assertEquals(step.exit(), exit, () -> where + "\n--- printed:\n" + said);
    }

    private void copyFixtures() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(resources())) {
            for (Path file : files.filter(one -> !one.toString().endsWith(".transcript")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private static Path resources() throws URISyntaxException {
        return Path.of(TranscriptTest.class.getResource("/cli").toURI());
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
