package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.cli.client.Client;

/** The command line works on the same home while the workbench runs: the real client, in a process of its own. */
class CommandLineTest extends AtTheDesk {

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenInTheWindowIsFoundByTheCommandLine() throws Exception {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Porch conversations").save("written in the window");
        String json = commons("search", "porch", "--json");
        assertTrue(json.contains(form.iri()), json);
        assertTrue(json.contains("Porch conversations"), json);
    }

    @Test
    void whatTheCommandLineChangesIsShownInTheWindow() throws Exception {
        EditorPage form = desk.explorer().createNew("Place");
        form.type("name", "en", "Old Mill").save("");
        desk.closeEditors();
        commons("edit", form.iri(), "name@en=New Mill", "--why", "renamed");
        Until.is("the explorer to show it", () -> desk.explorer().names("Place").stream()
                .anyMatch(name -> name.startsWith("New Mill")));
    }

    private String commons(String... words) throws IOException, URISyntaxException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        URI code = Client.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes(Path.of(code)),
                Client.class.getName(), "--home", desk.workplace().home().directory().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        Process process = builder.start();
        Until.is("the command line to answer", () -> !process.isAlive());
        assertEquals(0, process.exitValue(), () -> read(err));
        return read(out);
    }

    /** A bundle that is a folder of an IDE or of Tycho keeps its classes in a folder below. */
    private static String classes(Path bundle) {
        Path below = bundle.resolve("target/classes");
        return Files.isDirectory(below) ? below.toString() : bundle.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
