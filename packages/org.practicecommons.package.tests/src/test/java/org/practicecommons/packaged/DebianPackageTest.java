package org.practicecommons.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The package that brings its own Java, on a computer that has none. */
@Timeout(600)
class DebianPackageTest {

    @TempDir
    private Path folder;
    private Computer computer;
    private Path deb;
    /** Empty when it was unpacked because it may not be installed here. */
    private List<Path> installed = List.of();
    private Object start;

    @BeforeEach
    void install() throws Exception {
        computer = new Computer(folder);
        assumeTrue(Files.exists(Path.of("/usr/bin/dpkg-deb")), "There is no dpkg here.");
        deb = Packages.endingWith(".deb");
        String why = "";
        if (Files.exists(Path.of("/opt/practice-commons"))) {
            why = "it is installed already";
        } else if (!computer.done("id", "-u").strip().equals("0")) {
            why = "only root may";
        }
        if (why.isEmpty()) {
            computer.done("dpkg", "-i", deb);
            installed = computer.done("dpkg", "-L", "practice-commons").lines().map(Path::of)
                    .filter(file -> !Files.isDirectory(file) || file.startsWith("/opt/practice-commons")).toList();
            start = "/usr/bin/practice-commons";
        } else {
            System.out.println("The package is unpacked, not installed: " + why + ".");
            computer.done("dpkg-deb", "-x", deb, folder.resolve("unpacked"));
            start = folder.resolve("unpacked/opt/practice-commons/practice-commons");
        }
    }

    @AfterEach
    void leave() throws Exception {
        remove();
        computer.close();
    }

    private void remove() throws Exception {
        if (!installed.isEmpty()) {
            computer.done("dpkg", "-r", "practice-commons");
        }
    }

    @Test
    void itBringsItsJavaAndLeavesWithIt() throws Exception {
        assertNotEquals(0, computer.run("sh", "-c", "command -v java").exit(), "there is no Java here");
        assertTrue(computer.done(start, "--help").contains("--home"));
        Path home = folder.resolve("home");
        computer.done(start, "--home", home, "init", "--community", "Harbour Rights", "--base",
                "https://rights.example/", "--as", "Ana Silva", "--sample");
        assertTrue(computer.done(start, "--home", home, "search", "ageing").contains("ageing workforce"));
        everyPartOfTheSmallJavaIsThere(home);
        if (System.getenv("DISPLAY") == null) {
            System.out.println("The window was not opened: there is no display.");
        } else {
            openTheWindow(home);
        }
        remove();
        for (Path file : installed) {
            assertTrue(Files.notExists(file, LinkOption.NOFOLLOW_LINKS), file::toString);
        }
        installed = List.of();
        assertTrue(Files.isDirectory(home.resolve("journal")), "the home stays");
    }

    /** What leans on most of the JDK: documents, workbooks, SPARQL, and the model that compares by meaning. */
    private void everyPartOfTheSmallJavaIsThere(Path home) throws IOException, InterruptedException {
        String practices = computer.done(start, "--home", home, "list", "--kind", "Practice", "--json");
        String iri = practices.replaceFirst("(?s).*?\"iri\" : \"([^\"]+)\".*", "$1");
        computer.done(start, "--home", home, "print", iri, "-o", folder.resolve("one.pdf"));
        computer.done(start, "--home", home, "print", iri, "-o", folder.resolve("one.docx"));
        computer.done(start, "--home", home, "export", "--format", "xlsx", "-o", folder.resolve("all.xlsx"));
        computer.done(start, "--home", home, "query", "SELECT (COUNT(?p) AS ?all) { ?p a pc:Practice }");
        assertTrue(computer.done(start, "--home", home, "search", "elderly employees", "--mode", "semantic", "--json")
                .contains("\"iri\""), "the model runs");
        computer.done(start, "--home", home, "fsck");
        for (String file : List.of("one.pdf", "one.docx", "all.xlsx")) {
            assertTrue(Files.size(folder.resolve(file)) > 1000, file);
        }
    }

    private void openTheWindow(Path home) throws Exception {
        computer.with("DISPLAY", System.getenv("DISPLAY")).with("NO_AT_BRIDGE", "1").with("GTK_A11Y", "none");
        Path log = folder.resolve("window.log");
        Process program = computer.start(log, start, "--home", home);
        try (Window window = new Window(computer, program, "Harbour Rights", log).shown()) {
            window.picture("debian-package");
            assertEquals(0, window.closed());
        }
    }
}
