package org.practicecommons.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Refusal;

class PeerProjectTest {

    @TempDir
    Path folder;

    private void script(String text) throws IOException {
        Path script = folder.resolve("classpath");
        Files.writeString(script, "#!/bin/sh\n" + text);
        assertTrue(script.toFile().setExecutable(true));
    }

    private Refusal refused() {
        return assertThrows(Refusal.class, () -> new PeerProject(folder, "jena", "Main").command(List.of("java")));
    }

    @Test
    void whatTheScriptPrintsLastIsTheClassPath() throws Exception {
        script("echo fetching $1\necho a.jar:b.jar\n");
        assertEquals(List.of("java", "-Xmx1g", "-cp", "a.jar:b.jar", "Main"),
                new PeerProject(folder, "jena", "Main").command(List.of("java", "-Xmx1g")));
    }

    @Test
    void aPeerThatCannotBeBuiltIsNamedWithTheReason() throws IOException {
        assertEquals("jena is left out: it is built from the source tree, and " + folder + " is not there.",
                refused().sentence().in(Locale.ENGLISH));
        script("echo no network >&2\nexit 1\n");
        assertEquals("jena is left out: Maven could not build it. no network",
                refused().sentence().in(Locale.ENGLISH));
        assertEquals("jena est laissé de côté : Maven n’a pas pu le construire. no network",
                refused().sentence().in(Locale.FRENCH));
    }
}
