package org.practicecommons.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PackageInfoTest {

    @Test
    void everyPackageOfABundleSaysWhatItIsFor() {
        Set<String> without = new TreeSet<>();
        for (Path file : SourceTree.files("bundles", ".java")) {
            Path info = file.resolveSibling("package-info.java");
            if (!Files.exists(info) || !SourceTree.text(info).contains("/**")) {
                without.add(SourceTree.name(file.getParent()));
            }
        }
        assertEquals("", String.join("\n", without));
    }

    /** The benchmark measures against the bare libraries. */
    @Test
    void jenaAndLuceneStayWhereTheyBelong() {
        Set<String> broken = new TreeSet<>();
        for (Path file : SourceTree.files("bundles", ".java")) {
            String bundle = SourceTree.bundle(file);
            String text = SourceTree.text(file);
            if (text.contains("org.apache.jena.") && !List.of("bench", "exchange", "graph").contains(bundle)
                    || text.contains("org.apache.lucene.") && !List.of("bench", "search").contains(bundle)) {
                broken.add(SourceTree.name(file));
            }
        }
        assertEquals("", String.join("\n", broken));
    }

    @Test
    void nothingBelowTheWindowNamesIt() {
        Set<String> broken = new TreeSet<>();
        for (Path file : SourceTree.files("bundles", ".java")) {
            String bundle = SourceTree.bundle(file);
            boolean windowed = bundle.equals("ui") || bundle.startsWith("ui.") || bundle.equals("workbench");
            if (!windowed && SourceTree.text(file).matches("(?s).*\\borg\\.eclipse\\.(swt|jface|ui)\\..*")) {
                broken.add(SourceTree.name(file));
            }
        }
        assertEquals("", String.join("\n", broken));
    }
}
