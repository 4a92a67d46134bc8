package org.practicecommons.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The start script of the packages where it finds no Java that it can use; that takes no product. */
@Timeout(60)
class PackageStartTest {

    private static final Path ROOT = Path.of(System.getProperty("root"));
    private static final Path STARTS = ROOT.resolve("packages/org.practicecommons.packages/start");

    /** All that the script calls; a Java is not among them. */
    private static final List<String> PROGRAMS =
            List.of("bash", "cksum", "dirname", "ls", "mkdir", "readlink", "rm", "tail", "tr", "uname");

    @TempDir
    private Path folder;
    private Path product;

    /** What the script said on standard error, and how it ended. */
    private record Ended(int exit, String said) {
    }

    @BeforeEach
    void unpack() throws IOException {
        product = folder.resolve("À côté de l’été");
        Files.createDirectories(product.resolve("lib"));
        Files.copy(STARTS.resolve("practice-commons"), product.resolve("practice-commons"));
        Files.copy(ROOT.resolve("releng/run.sh"), product.resolve("lib/run.sh"));
        Files.writeString(product.resolve("lib/architecture"), "x86_64\n");
        Files.createFile(product.resolve("artifacts.xml"));
        Files.createDirectories(folder.resolve("jvms"));
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : PROGRAMS) {
            Path file = Path.of("/usr/bin", name);
            Files.createSymbolicLink(programs.resolve(name), Files.exists(file) ? file : Path.of("/bin", name));
        }
    }

    @AfterEach
    void forgetLinks() throws IOException {
        try (Stream<Path> links = Files.list(folder.resolve("programs"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    /** A Java that ends with 99 when it is started. */
    private Path java(String version, String architecture) throws IOException {
        Path java = folder.resolve("jvms/java-" + version + "-" + architecture);
        Files.createDirectories(java.resolve("bin"));
        Files.createFile(java.resolve("bin/java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(java.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
        Files.writeString(java.resolve("release"),
                "JAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"" + architecture + "\"\nOS_NAME=\"Linux\"\n");
        return java;
    }

    private Ended start(Map<String, String> more) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(product.resolve("practice-commons").toString(), "list")
                .redirectErrorStream(true).redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", folder.resolve("programs").toString());
        environment.put("HOME", folder.toString());
        environment.put("COMMONS_JVMS", folder.resolve("jvms").toString());
        environment.putAll(more);
        int exit = builder.start().waitFor();
        return new Ended(exit, Files.readString(said));
    }

    @Test
    void withoutJavaOneSentenceSaysWhatToInstall() throws Exception {
        assertEquals(new Ended(2, "Practice Commons needs Java 21 or newer for x86_64 and found none: install it, for"
                + " example Eclipse Temurin from adoptium.net, then start again.\n"), start(Map.of()));
    }

    @Test
    void withoutJavaOneSentenceSaysItInFrench() throws Exception {
        assertEquals(new Ended(2, "Practice Commons a besoin de Java 21 ou plus récent pour x86_64 et n’en trouve pas :"
                + " installez-le, par exemple Eclipse Temurin d’adoptium.net, puis recommencez.\n"),
                start(Map.of("LANG", "fr")));
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws Exception {
        Path old = java("17.0.9", "amd64");
        java("1.8.0_402", "amd64");
        Ended ended = start(Map.of("JAVA_HOME", old.toString()));
        assertEquals(2, ended.exit());
        assertTrue(ended.said().contains(" and found only Java 17: install it"), ended.said());
        assertEquals(1, ended.said().lines().count());
        assertTrue(start(Map.of("LANG", "fr_CA.UTF-8")).said().contains(" et ne trouve que Java 17 :"));
    }

    @Test
    void aJavaForAnotherProcessorIsPassedOver() throws Exception {
        java("21.0.2", "aarch64");
        assertTrue(start(Map.of()).said().contains("found none"));
        Files.writeString(product.resolve("lib/architecture"), "aarch64\n");
        assertEquals(99, start(Map.of()).exit(), "here it is the one to start");
    }

    @Test
    void ofWhatIsKeptForOlderBuildsTheLastStays() throws Exception {
        java("21.0.2", "x86_64");
        Set<Path> first = startOf("first");
        Set<Path> second = startOf("second");
        Set<Path> third = startOf("third");
        assertEquals(List.of(1, 2, 2), List.of(first.size(), second.size(), third.size()));
        second.removeAll(first);
        assertTrue(third.containsAll(second), "the one before may still be running");
    }

    /** Starts that build, and answers the folders that are kept then. */
    private Set<Path> startOf(String build) throws IOException, InterruptedException {
        Files.writeString(product.resolve("artifacts.xml"), build);
        assertEquals(99, start(Map.of()).exit());
        try (Stream<Path> places = Files.list(folder.resolve(".cache/practice-commons"));
                Stream<Path> builds = Files.list(places.findFirst().orElseThrow())) {
            return new TreeSet<>(builds.toList());
        }
    }

    @Test
    void everyScriptIsWellFormed() throws Exception {
        for (String script : List.of("commons", "verify", "releng/run.sh", "releng/start.sh",
                "packages/org.practicecommons.packages/pack.sh",
                "packages/org.practicecommons.packages/start/practice-commons")) {
            Process process = new ProcessBuilder("bash", "-n", ROOT.resolve(script).toString()).inheritIO().start();
            assertEquals(0, process.waitFor(), script);
        }
    }

    /** Windows is not at hand: this much can be told from its text. */
    @Test
    void theScriptForWindowsJumpsToPlacesThatAreThere() throws Exception {
        String script = Files.readString(STARTS.resolve("practice-commons.cmd"));
        Set<String> places = named(script, "(?m)^:(\\w+)$");
        assertEquals(places, named(script, "(?:goto |call :)(\\w+)"));
        assertTrue(script.contains("%errorlevel%==23 goto window"));
    }

    private static Set<String> named(String script, String pattern) {
        Set<String> names = new TreeSet<>();
        for (MatchResult found : Pattern.compile(pattern).matcher(script).results().toList()) {
            names.add(found.group(1));
        }
        return names;
    }
}
