package org.practicecommons.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A computer of somebody who has no Java: an empty folder of their own, and a path on which no Java is found. */
final class Computer implements AutoCloseable {

    private static final long MOST_SECONDS = 180;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a command answered. */
    record Said(int exit, String out, String err) {
    }

    Computer(Path folder) throws IOException {
        this.folder = folder;
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String place : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
            link(Path.of(place), programs);
        }
        environment.put("PATH", programs.toString());
        environment.put("HOME", Files.createDirectories(folder.resolve("user")).toString());
        environment.put("COMMONS_JVMS", Files.createDirectories(folder.resolve("jvms")).toString());
    }

    private static void link(Path place, Path programs) throws IOException {
        try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
            for (Path file : files.toList()) {
                Path link = programs.resolve(file.getFileName());
                if (!file.getFileName().toString().startsWith("java") && Files.notExists(link)) {
                    Files.createSymbolicLink(link, file);
                }
            }
        }
    }

    Computer with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Path folder() {
        return folder;
    }

    Path user() {
        return folder.resolve("user");
    }

    /** Runs it in {@link #folder()} until it ends. */
    Said run(Object... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end after " + MOST_SECONDS + " s: " + Files.readString(err));
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** What it says when it succeeds. */
    String done(Object... words) throws IOException, InterruptedException {
        Said said = run(words);
        assertEquals(0, said.exit(), () -> Arrays.toString(words) + " " + said);
        return said.out();
    }

    /** Starts it; what it says goes to the file {@code log}. */
    Process start(Path log, Object... words) throws IOException {
        return builder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Nothing but links of ours: what they lead to stays. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> links = Files.list(folder.resolve("programs"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    private ProcessBuilder builder(Object... words) {
        ProcessBuilder builder = new ProcessBuilder(Arrays.stream(words).map(Object::toString).toList());
        builder.directory(folder.toFile()).environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }
}
