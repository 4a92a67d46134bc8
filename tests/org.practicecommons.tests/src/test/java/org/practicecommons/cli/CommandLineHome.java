package org.practicecommons.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A folder with a home, and commands that run on it in this process, as somebody in a terminal sees them. */
final class CommandLineHome implements AutoCloseable {

    /** @param text standard output, then standard error */
    record Said(int exit, String text) {
    }

    private final Path folder;
    private TranscriptHomes homes = new TranscriptHomes();

    CommandLineHome(Path folder) {
        this.folder = folder;
    }

    /** Makes the home {@code folder/home}. */
    static CommandLineHome made(Path folder) {
        CommandLineHome home = new CommandLineHome(folder);
        home.done("init", "--community", "Harbour Rights Network", "--base", "https://rights.example/",
                "--as", "Ana Silva");
        return home;
    }

    Path directory() {
        return folder.resolve("home");
    }

    Said run(String... words) {
        List<String> args = new ArrayList<>(List.of("--home", directory().toString()));
        args.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandRunner(homes).run(new Invocation(args, folder, Locale.ENGLISH,
                InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, 0, () -> false));
        return new Said(exit, out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8));
    }

    /** What a command says that has to succeed. */
    String done(String... words) {
        Said said = run(words);
        if (said.exit() != 0) {
            throw new AssertionError(String.join(" ", words) + " answered " + said);
        }
        return said.text();
    }

    /** Ends the process, as far as the home can tell. */
    void close(boolean andUseAgain) {
        homes.close();
        homes = andUseAgain ? new TranscriptHomes() : homes;
    }

    @Override
    public void close() {
        close(false);
    }
}
