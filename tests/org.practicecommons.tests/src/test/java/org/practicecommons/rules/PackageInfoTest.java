package org.practicecommons.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
