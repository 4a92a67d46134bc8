package org.practicecommons.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(400)
class ArchiveTest {

    @TempDir
    private Path folder;
    private Computer computer;

    @BeforeEach
    void somewhere() throws IOException {
        computer = new Computer(folder);
    }

    @AfterEach
    void leave() throws IOException {
        computer.close();
    }

    /** The one folder in the archive. */
    private Path unpacked(String end) throws IOException, InterruptedException {
        Path to = Files.createDirectories(folder.resolve("À côté de l’été"));
        Path archive = Packages.endingWith(end);
        if (end.endsWith(".zip")) {
            Path jar = Path.of(System.getProperty("java.home"), "bin", "jar");
            computer.done("sh", "-c", "cd \"$1\" && \"$2\" -xf \"$3\"", "sh", to, jar, archive);
        } else {
            computer.done("tar", "-C", to, "-xzf", archive);
        }
        return children(to).getFirst();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> natives(Path product) throws IOException {
        return children(product.resolve("plugins")).stream().map(file -> file.getFileName().toString())
                .filter(name -> name.matches(".*\\.(gtk|win32|cocoa|linux|macosx)[._].*"))
                .map(name -> name.replaceFirst("_\\d+\\.\\d.*", "")).toList();
    }

    @Test
    void thatOfLinuxRunsInAFolderWithSpacesAndAccents() throws Exception {
        Path product = unpacked("-linux-x86_64.tar.gz");
        computer.with("JAVA_HOME", System.getProperty("java.home"));
        Path start = product.resolve("practice-commons");
        Path home = folder.resolve("chez moi, à l’été");
        assertTrue(computer.done(start, "--help").contains("--home"));
        computer.done(start, "--home", home, "init", "--community", "Réseau", "--base", "https://droits.example/");
        assertTrue(computer.done(start, "--home", home, "search", "ageing").contains("ageing workforce"));
        assertEquals(2, computer.run(start, "nonsense").exit());
        assertEquals(1, computer.run(start).exit(), "no command asks for the window, which needs a display");
        assertEquals(List.of("org.eclipse.swt.gtk.linux.x86_64", "org.practicecommons.lib.onnx.linux.x86_64"),
                natives(product));
        assertEquals(List.of("config.ini"), children(product.resolve("configuration")).stream()
                .map(file -> file.getFileName().toString()).toList(), "a start writes nothing into the program");
    }

    @Test
    void thatOfWindowsHasWhatWindowsNeedsAndSaysThatItWasNotRun() throws Exception {
        Path product = unpacked("-windows-x86_64.zip");
        assertEquals(List.of("org.eclipse.e4.ui.swt.win32", "org.eclipse.swt.win32.win32.x86_64",
                "org.practicecommons.lib.onnx.win32.x86_64"), natives(product));
        assertTrue(Files.readString(product.resolve("practice-commons.cmd")).lines().count() > 50);
        assertFalse(Files.readString(product.resolve("practice-commons.cmd")).replace("\r\n", "").contains("\n"));
        saysThatItWasNotRun(product, "Windows");
        assertTrue(hasFile(product, "onnxruntime.dll"));
        assertTrue(hasFile(product, "onnxruntime4j_jni.dll"));
    }

    @Test
    void thatOfMacosHasWhatMacosNeedsAndSaysThatItWasNotRun() throws Exception {
        Path product = unpacked("-macos-aarch64.tar.gz");
        assertEquals(List.of("org.eclipse.e4.ui.workbench.renderers.swt.cocoa", "org.eclipse.swt.cocoa.macosx.aarch64",
                "org.eclipse.ui.cocoa", "org.practicecommons.lib.onnx.macosx.aarch64"), natives(product));
        assertTrue(Files.isExecutable(product.resolve("practice-commons")));
        saysThatItWasNotRun(product, "macOS");
        assertTrue(hasFile(product, "libonnxruntime.dylib"));
        assertTrue(hasFile(product, "libonnxruntime4j_jni.dylib"));
    }

    private static void saysThatItWasNotRun(Path product, String system) throws IOException {
        String readme = Files.readString(product.resolve("README.txt"));
        assertTrue(readme.contains("has not been run on " + system), readme);
        assertTrue(readme.contains("n’a pas été exécuté sous " + system), readme);
        assertFalse(readme.contains("@"), readme);
    }

    private static boolean hasFile(Path product, String name) throws IOException {
        try (Stream<Path> files = Files.walk(product.resolve("plugins"))) {
            return files.filter(file -> file.endsWith(name)).count() == 1;
        }
    }
}
