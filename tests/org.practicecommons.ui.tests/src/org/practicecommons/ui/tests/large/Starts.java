package org.practicecommons.ui.tests.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a workbench as a process of its own, with the bundles that this one runs. */
public final class Starts {

    private static final int LONGEST_SECONDS = 300;

    private final Path folder;
    private int number;

    public Starts(Path folder) {
        this.folder = folder;
    }

    /**
     * @return milliseconds until there was a window, and until what it shows first was drawn; and the longest block of
     *     the window's thread while empty editors opened in an empty workbench
     */
    public long[] time(String application, List<String> arguments) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("start-" + number++));
        Path time = place.resolve("time");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java,
                "-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-D" + StartTime.FILE + "=" + time,
                "-jar", launcher(), "-nosplash", "-configuration", configuration(), "-data",
                folder.resolve(application).toString(), "-application", application));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(place.resolve("out").toFile()).start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        if (!Files.exists(time)) {
            throw new IOException(application + " did not start: " + Files.readString(place.resolve("out")));
        }
        String[] measured = Files.readString(time).split(" ");
        return Arrays.stream(measured).mapToLong(Long::parseLong).toArray();
    }

    /** A copy of ours: the framework keeps what it learnt of its bundles there, for one process at a time. */
    private String configuration() throws IOException {
        Path copy = folder.resolve("configuration");
        if (!Files.exists(copy)) {
            Files.createDirectories(copy);
            Path ours = Path.of(System.getProperty("osgi.configuration.area").replaceFirst("^file:", ""));
            Files.copy(ours.resolve("config.ini"), copy.resolve("config.ini"));
        }
        return copy.toString();
    }

    private static String launcher() {
        return System.getProperty("java.class.path");
    }
}
