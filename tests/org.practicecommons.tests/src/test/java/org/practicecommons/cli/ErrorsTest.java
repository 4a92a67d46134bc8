package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicecommons.cli.client.Client;
import org.practicecommons.cli.client.HomeLocation;
import org.practicecommons.cli.owner.OwnerServer;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;

/** What nobody expects ends in a sentence with the place of its details, here and behind the owner's socket. */
class ErrorsTest {

    private static final Pattern DETAILS = Pattern.compile("\\S+\\.log");

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<Supplier<Throwable>> problems() {
        return Stream.of(() -> new OutOfMemoryError("Java heap space"), StackOverflowError::new,
                () -> new NoClassDefFoundError("org/example/Gone"), () -> new InternalError("memory access"),
                () -> new IllegalStateException("a mistake of ours"));
    }

    /** Homes that cannot be opened for a reason that no code foresees. */
    private record BrokenHomes(Supplier<Throwable> problem) implements Homes {

        @Override
        public Home open(Path directory) {
            throw BrokenHomes.<RuntimeException>thrown(problem.get());
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> T thrown(Throwable problem) throws T {
            throw (T) problem;
        }

        @Override
        public Home create(Path directory, HomeSpec spec) {
            return open(directory);
        }

        @Override
        public void replaced() {
            // none is
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aCommandSaysItInASentence(Supplier<Throwable> problem) throws IOException {
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertEquals(1, new CommandRunner(new BrokenHomes(problem)).run(new Invocation(List.of("list"), folder,
                Locale.ENGLISH, InputStream.nullInputStream(), new PrintStream(out), to, false, 0, () -> false)));
        assertSaid(problem.get() instanceof OutOfMemoryError ? "more memory" : "should not have", problem.get());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theOwnerSaysItToWhoeverAsked(Supplier<Throwable> problem) throws IOException {
        try (OwnerServer server = new OwnerServer(folder.resolve(HomeLocation.SOCKET),
                new CommandRunner(new BrokenHomes(problem))::run)) {
            for (int i = 0; i < 2; i++) { // and goes on answering
                err.reset();
                assertEquals(1, Client.run(List.of("--home", folder.toString(), "list"), folder,
                        Map.of("COMMONS_LANG", "fr"), InputStream.nullInputStream(), out, err));
                assertSaid(problem.get() instanceof OutOfMemoryError ? "plus de mémoire" : "imprévue", problem.get());
            }
        }
    }

    private void assertSaid(String words, Throwable problem) throws IOException {
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.contains(words), said);
        assertFalse(said.contains(problem.getClass().getSimpleName()), said);
        Matcher details = DETAILS.matcher(said);
        assertTrue(details.find(), said);
        Path file = Path.of(details.group());
        assertTrue(Files.readString(file).contains(problem.getClass().getName()), said);
        Files.delete(file);
    }
}
