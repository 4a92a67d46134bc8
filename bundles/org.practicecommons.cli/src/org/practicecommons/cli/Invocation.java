package org.practicecommons.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * One command as somebody gave it, wherever they sit: in this process, or behind the owner's socket.
 *
 * @param args the words after {@code commons}
 * @param workingDirectory absolute; relative paths are meant from there, never from this process's own
 * @param language language of the answer
 * @param in standard input
 * @param out where answers go, in UTF-8
 * @param err where sentences about trouble, and progress, go
 * @param terminal whether somebody watches {@code err} on a terminal
 * @param columns width to format for
 * @param cancelled whether the user has gone away or asked to stop
 */
public record Invocation(List<String> args, Path workingDirectory, Locale language, InputStream in, PrintStream out,
        PrintStream err, boolean terminal, int columns, BooleanSupplier cancelled) {

    /** Width where none is known. */
    public static final int USUAL_COLUMNS = 100;

    public Invocation {
        args = List.copyOf(args);
        columns = columns > 0 ? columns : USUAL_COLUMNS;
    }

    /** A path as the user wrote it, made absolute. */
    public Path path(String written) {
        return workingDirectory.resolve(written).normalize();
    }
}
