package org.practicecommons.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.search.Embedder;

/** Machines whose system refuses the libraries; each is a process of its own, as libraries load once in a process. */
class UnfitMachineTest {

    @TempDir
    Path folder;

    /** As with another C library than the one that they were built for, or none of this platform. */
    @Test
    void librariesThatTheSystemDoesNotLoadLeaveSearchWithoutMeaning() throws Exception {
        Files.writeString(folder.resolve(System.mapLibraryName("onnxruntime")), "no library");
        assertGoesOn("-Donnxruntime.native.path=" + folder);
    }

    @Test
    void noPlaceToUnpackThemLeavesSearchWithoutMeaning() throws Exception {
        assertGoesOn("-Djava.io.tmpdir=" + folder.resolve("missing"));
    }

    private void assertGoesOn(String option) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", option, "-cp",
                System.getProperty("java.class.path"), Machine.class.getName()).redirectError(log.toFile()).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor());
        assertEquals("false, then false, and asked: the model is not available or was closed", said.strip());
        List<String> sentences = Files.readAllLines(log).stream().filter(line -> line.contains("by words alone"))
                .toList();
        assertEquals(1, sentences.size(), () -> "logged: " + sentences);
        assertTrue(sentences.getFirst().contains("This machine cannot run the model"));
    }

    /** What the child runs. */
    static final class Machine {

        private Machine() {
        }

        public static void main(String[] arguments) {
            try (Embedder embedder = Embedder.installed().orElseThrow()) {
                System.out.print(embedder.available() + ", then " + embedder.available() + ", and asked: ");
                embedder.question("witnesses");
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
