package org.practicecommons.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes one folder equal to another and touches only files that differ. */
final class FileTree {

    private FileTree() {
    }

    static void mirror(Path from, Path to) throws IOException {
        for (Path source : files(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            if (!Files.exists(target) || Files.mismatch(source, target) >= 0) {
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(source));
            }
        }
        for (Path target : files(to)) {
            if (!Files.exists(from.resolve(to.relativize(target).toString()))) {
                Files.delete(target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
