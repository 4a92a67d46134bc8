package org.practicecommons.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the wiring of bundles cannot show: which classes of an allowed bundle are used. */
class LayersTest {

    private static final Pattern BELOW_OPERATIONS =
            Pattern.compile("import org\\.practicecommons\\.(journal|graph|search|checks|exchange)\\.([a-z.]*\\w+)");
    private static final Pattern VALUE = Pattern.compile("(?m)^public (record|enum|sealed interface) ");

    /** Adds a check, a reader and a view at once, as a bundle of others may. */
    private static final String EXAMPLE = "example";

    /** Operations take and answer with values of the bundles below them; their services stay behind operations. */
    @Test
    void headsHoldValuesOnly() {
        Set<String> broken = new TreeSet<>();
        for (Path file : SourceTree.files("bundles", ".java")) {
            String bundle = SourceTree.bundle(file);
            if (bundle.equals("cli") || isWindowed(bundle)) {
                BELOW_OPERATIONS.matcher(SourceTree.text(file)).results().filter(found -> !isValue(found))
                        .forEach(found -> broken.add(SourceTree.name(file) + ": " + found.group()));
            }
        }
        assertEquals("", String.join("\n", broken));
    }

    /** A journal's subscription, which closes quietly, is handed through as it is. */
    private static boolean isValue(MatchResult found) {
        String bundle = found.group(1);
        Path source = SourceTree.ROOT.resolve("bundles/org.practicecommons." + bundle + "/src/org/practicecommons/"
                + bundle + "/" + found.group(2).replace('.', '/') + ".java");
        return VALUE.matcher(SourceTree.text(source)).find() || found.group(2).equals("Journal");
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
            if (!isWindowed(bundle) && !bundle.equals(EXAMPLE)
                    && SourceTree.text(file).matches("(?s).*\\borg\\.eclipse\\.(swt|jface|ui)\\..*")) {
                broken.add(SourceTree.name(file));
            }
        }
        assertEquals("", String.join("\n", broken));
    }

    private static boolean isWindowed(String bundle) {
        return bundle.equals("ui") || bundle.startsWith("ui.") || bundle.equals("workbench");
    }
}
