package org.practicecommons.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has packed. */
final class Packages {

    private static final Path FOLDER = Path.of(System.getProperty("packages"));

    private Packages() {
    }

    /** The one whose name ends so. */
    static Path endingWith(String end) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(end)).toList();
            if (found.size() != 1) {
                throw new AssertionError(found.size() + " packages end with " + end + " in " + FOLDER);
            }
            return found.getFirst();
        }
    }
}
