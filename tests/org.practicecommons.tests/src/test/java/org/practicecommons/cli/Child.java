package org.practicecommons.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a command said and how it ended, when it ran in a process of its own.
 *
 * @param text standard output and standard error together
 */
record Child(int exit, String text) {

    /** @param options of the JVM, such as how much memory it may use */
    static Child run(Path folder, List<String> options, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CommonsMain.class.getName(), "--home",
                folder.resolve("home").toString()));
        command.addAll(List.of(words));
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(Map.of("COMMONS_LANG", "en"));
        Process process = builder.start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new AssertionError("no end after five minutes: " + Files.readString(said));
            }
            return new Child(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
