package org.practicecommons.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The files of this project that people write: generated code and build output are left out. */
final class SourceTree {

    static final Path ROOT = root();

    private SourceTree() {
    }

    /** Java files of bundles, tests and the code generator. */
    static List<Path> java() {
        List<Path> files = new ArrayList<>();
        for (String top : List.of("bundles", "tests", "releng")) {
            files.addAll(files(top, ".java"));
        }
        return files;
    }

    static List<Path> files(String top, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(top))) {
            return files.filter(file -> file.toString().endsWith(ending)).filter(SourceTree::written)
                    .filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean written(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (List.of("target", "src-gen", "bin").contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name(file), e);
        }
    }

    static String text(Path file) {
        return String.join("\n", lines(file));
    }

    /** From the top folder, with slashes. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** What follows the common prefix in the folder of the bundle: {@code ui.editor}; empty outside the bundles. */
    static String bundle(Path file) {
        String name = name(file);
        return name.startsWith("bundles/") ? name.split("/")[1].replace("org.practicecommons.", "") : "";
    }

    /** Parses the files without compiling them and hands over each tree. */
    static void parse(List<Path> files, BiConsumer<CompilationUnitTree, Trees> visitor) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, diagnostic -> { }, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                visitor.accept(unit, trees);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run the tests from inside the source tree");
            }
        }
        return folder;
    }
}
