package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a report counts has words in the terminal. */
class CountWordsTest {

    private static final Pattern COUNT = Pattern.compile("\\bcount\\(\\s*\"(\\w+)\"");

    @Test
    void everyCountHasWords() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(HelpPagesTest.root().resolve("bundles"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher counts = COUNT.matcher(Files.readString(file));
                while (counts.find()) {
                    names.add(counts.group(1));
                }
            }
        }
        assertFalse(names.isEmpty());
        ResourceBundle words = ResourceBundle.getBundle("org.practicecommons.cli.output.messages");
        names.removeIf(name -> words.containsKey("count." + name));
        assertEquals(Set.of(), names);
    }
}
