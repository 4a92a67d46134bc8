package org.practicecommons.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** English and French are equal, keys are sorted and named by meaning, and nothing is left over. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w*)\\}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    @Test
    void bothLanguagesHaveTheSameSortedKeys() {
        List<String> broken = new ArrayList<>();
        for (Path english : files()) {
            Path french = french(english);
            String name = SourceTree.name(english);
            if (!Files.exists(french)) {
                broken.add(name + " has no French file");
                continue;
            }
            List<String> keys = keys(english);
            if (!keys.equals(keys(french))) {
                broken.add(name + ": the French keys differ: " + difference(keys, keys(french)));
            }
            List<String> sorted = new ArrayList<>(new TreeSet<>(keys));
            if (!sorted.equals(keys)) {
                broken.add(name + ": keys are not sorted or one is there twice");
            }
        }
        assertEquals("", String.join("\n", broken));
    }

    @Test
    void placeholdersAreNamedAndEqual() {
        List<String> broken = new ArrayList<>();
        for (Path english : files()) {
            Map<String, String> words = entries(english);
            Map<String, String> french = entries(french(english));
            words.forEach((key, value) -> {
                TreeSet<String> names = placeholders(value);
                if (!names.equals(placeholders(french.getOrDefault(key, "")))) {
                    broken.add(SourceTree.name(english) + ": placeholders of " + key + " differ");
                }
                if (names.stream().anyMatch(name -> name.isEmpty() || Character.isDigit(name.charAt(0)))) {
                    broken.add(SourceTree.name(english) + ": " + key
                            + " counts its placeholders instead of naming them");
                }
            });
        }
        assertEquals("", String.join("\n", broken));
    }

    /** A key counts as used when the sources of its bundle hold it, or a beginning of it that ends with a dot. */
    @Test
    void everyKeyIsUsed() {
        List<String> broken = new ArrayList<>();
        for (Path english : files()) {
            if (english.getFileName().toString().equals("help.properties")) {
                continue; // picocli makes these keys from the names of commands and options
            }
            TreeSet<String> literals = literals(bundleFolder(english));
            for (String key : keys(english)) {
                if (!used(key, literals)) {
                    broken.add(SourceTree.name(english) + ": " + key + " is not used");
                }
            }
        }
        assertEquals("", String.join("\n", broken));
    }

    @Test
    void thereAreMessages() {
        assertFalse(files().isEmpty());
    }

    private static boolean used(String key, TreeSet<String> literals) {
        if (literals.contains(key) || literals.contains("%" + key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot + 1)) || literals.contains(key.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    private static TreeSet<String> literals(Path bundle) {
        TreeSet<String> literals = new TreeSet<>();
        for (String ending : List.of(".java", "plugin.xml", "MANIFEST.MF", ".e4xmi", ".exsd")) {
            for (Path file : SourceTree.files(SourceTree.name(bundle), ending)) {
                LITERAL.matcher(SourceTree.text(file)).results().map(found -> found.group(1)).forEach(literals::add);
                if (ending.equals("MANIFEST.MF")) {
                    Pattern.compile("%[\\w.]+").matcher(SourceTree.text(file)).results().map(MatchResult::group)
                            .forEach(literals::add);
                }
            }
        }
        return literals;
    }

    private static Path bundleFolder(Path file) {
        return SourceTree.ROOT.resolve(SourceTree.ROOT.relativize(file).subpath(0, 2));
    }

    private static List<Path> files() {
        return SourceTree.files("bundles", ".properties").stream()
                .filter(file -> !file.getFileName().toString().matches(".*_\\w\\w\\.properties|build\\.properties"))
                .filter(file -> Files.exists(french(file))
                        || file.getFileName().toString().matches("messages\\.properties|plugin\\.properties"))
                .toList();
    }

    private static Path french(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_fr.properties"));
    }

    private static List<String> keys(Path file) {
        List<String> keys = new ArrayList<>();
        boolean continued = false;
        for (String line : SourceTree.lines(file)) {
            if (!continued && !line.isBlank() && !line.startsWith("#")) {
                keys.add(line.split("[=:]", 2)[0].strip());
            }
            continued = !line.startsWith("#") && line.endsWith("\\") && !line.endsWith("\\\\");
        }
        return keys;
    }

    private static Map<String, String> entries(Path file) {
        java.util.Properties properties = new java.util.Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        Map<String, String> entries = new LinkedHashMap<>();
        properties.forEach((key, value) -> entries.put((String) key, (String) value));
        return entries;
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    private static TreeSet<String> difference(List<String> some, List<String> others) {
        TreeSet<String> difference = new TreeSet<>(some);
        difference.addAll(others);
        TreeSet<String> both = new TreeSet<>(some);
        both.retainAll(others);
        difference.removeAll(both);
        return difference.isEmpty() ? new TreeSet<>(Collections.singleton("their order")) : difference;
    }
}
