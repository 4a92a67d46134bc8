package org.practicecommons.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process like this one, for one measurement: fresh heap, fresh compiler, nothing left from the one before. */
public final class ChildProcess {

    private ChildProcess() {
    }

    /**
     * Runs {@link Child} with these words and answers what it measured.
     *
     * @throws IOException when it could not be started or ended without figures
     */
    public static Figures measure(String... words) throws IOException, InterruptedException {
        return measure(Figures.class, words);
    }

    /** As the other, for what measures something else. */
    public static <T> T measure(Class<T> figures, String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(List.of(words)));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String last = "";
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        int exit = process.waitFor();
        if (exit != 0 || !last.startsWith("{")) {
            throw new IOException(String.join(" ", words) + " ended with " + exit + ": " + last);
        }
        return new ObjectMapper().readValue(last, figures);
    }

    /** This process's own command line with other words: the same Java, options and class path or launcher. */
    public static List<String> command(List<String> words) {
        List<String> command = javaAndOptions();
        String classPath = System.getProperty("java.class.path");
        if (isLauncher(classPath)) {
            command.addAll(List.of("-jar", classPath, "-nosplash", "-application",
                    "org.practicecommons.cli.application", "-data", "@none", "bench", "child"));
        } else {
            command.addAll(List.of("-cp", classPath, Child.class.getName()));
        }
        command.addAll(words);
        return command;
    }

    /** Whether this is the product, which its launcher alone has started; a test may have the launcher among others. */
    private static boolean isLauncher(String classPath) {
        return classPath.contains("org.eclipse.equinox.launcher") && !classPath.contains(File.pathSeparator);
    }

    /** The beginning of every such command line; the caller may add to it. */
    public static List<String> javaAndOptions() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib")).forEach(command::add);
        return command;
    }
}
