package org.practicecommons.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a killed process leaves behind. */
final class Crash {

    private Crash() {
    }

    /** The files of an open index as they lie on the disk, without the lock that a dead process holds no more. */
    static void copyOf(Path directory, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> !file.getFileName().toString().equals("write.lock")).toList();
        }
        for (Path file : files) {
            Files.copy(file, target.resolve(file.getFileName().toString()));
        }
    }
}
