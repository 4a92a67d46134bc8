package org.practicecommons.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code commons}, run in processes of their own on the home {@code folder/home}. */
record Script(Path folder, String language) {

    private static final long MOST_SECONDS = 120;

    /** What a command answered. */
    record Said(int exit, String out, String err) {
    }

    /** A command that still runs. */
    final class Running implements AutoCloseable {

        private final Process process;
        private final Path out;
        private final Path err;

        private Running(Process process, Path out, Path err) {
            this.process = process;
            this.out = out;
            this.err = err;
        }

        boolean isAlive() {
            return process.isAlive();
        }

        Said ended() throws IOException, InterruptedException {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                close();
                throw new AssertionError("no end after " + MOST_SECONDS + " s: " + Files.readString(err));
            }
            return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
        }

        /** Ends it as a power cut would. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    Said run(String... words) throws IOException, InterruptedException {
        return start(words).ended();
    }

    Running start(String... words) throws IOException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        return new Running(process, out, err);
    }

    /** A process that owns the home until it is told to go on or killed: the walk-through waits for its reader. */
    Running owner() throws IOException {
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = builder("demo").redirectError(err.toFile());
        builder.environment().put("COMMONS_TERMINAL", "1");
        Process process = builder.start();
        BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith("(")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new AssertionError("the owner ended: " + Files.readString(err));
        }
        return new Running(process, err, err);
    }

    private ProcessBuilder builder(String... words) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("script"), "--home", "home"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "COMMONS_HOME", "COMMONS_TERMINAL"));
        environment.put("COMMONS_PRODUCT", System.getProperty("product"));
        environment.put("COMMONS_LANG", language);
        return builder;
    }
}
