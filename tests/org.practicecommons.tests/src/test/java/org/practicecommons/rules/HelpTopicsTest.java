package org.practicecommons.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The help is whole: in both languages alike, with no link into the void, and with a topic for each place. */
class HelpTopicsTest {

    private static final Path HELP = SourceTree.ROOT
            .resolve("bundles/org.practicecommons.ui/src/org/practicecommons/ui/help");
    private static final Pattern LINK = Pattern.compile("]\\((\\w+)\\)");
    private static final Pattern VIEW_OR_EDITOR = Pattern.compile("<(?:view|editor) id=\"([^\"]+)\"");
    private static final Pattern COMMAND = Pattern.compile("<command id=\"([^\"]+)\"[^>]*?name=\"%([^\"]+)\"");

    private static List<String> topics() {
        return SourceTree.lines(HELP.resolve("contents.txt")).stream().map(String::strip).toList();
    }

    private static List<String> links(String language, String topic) {
        return LINK.matcher(SourceTree.text(HELP.resolve(language).resolve(topic + ".md"))).results()
                .map(found -> found.group(1)).toList();
    }

    @Test
    void eachTopicIsThereInBothLanguagesWithTheSameLinksAndTheSameShape() {
        for (String language : List.of("en", "fr")) {
            Set<String> files = new TreeSet<>();
            SourceTree.files(SourceTree.name(HELP.resolve(language)), ".md")
                    .forEach(file -> files.add(file.getFileName().toString().replace(".md", "")));
            assertEquals(new TreeSet<>(topics()), files);
        }
        for (String topic : topics()) {
            assertEquals(links("en", topic), links("fr", topic), topic);
            assertTrue(topics().containsAll(links("en", topic)), topic);
            assertEquals(shape("en", topic), shape("fr", topic), topic);
        }
    }

    /** How each line begins. */
    private static String shape(String language, String topic) {
        List<String> lines = SourceTree.lines(HELP.resolve(language).resolve(topic + ".md"));
        assertTrue(lines.getFirst().startsWith("# "), topic);
        return lines.stream().map(line -> line.startsWith("#") || line.startsWith("- ")
                ? line.substring(0, line.indexOf(' ')) : ".").collect(Collectors.joining());
    }

    @Test
    void eachViewAndFormAndEachCommandThatOpensADialogHasATopic() {
        Set<String> places = new TreeSet<>();
        for (Path plugin : SourceTree.files("bundles", "plugin.xml")) {
            String bundle = SourceTree.bundle(plugin);
            if (bundle.startsWith("ui") || bundle.equals("workbench")) {
                String text = SourceTree.text(plugin);
                VIEW_OR_EDITOR.matcher(text).results().map(found -> found.group(1)).forEach(places::add);
                COMMAND.matcher(text).results().filter(found -> opensADialog(plugin, found))
                        .map(found -> found.group(1)).forEach(places::add);
            }
        }
        Set<String> without = new TreeSet<>(places);
        List<String> lines = SourceTree.lines(HELP.resolve("contexts.properties"));
        List<String> broken = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] pair = line.split("=");
            without.remove(pair[0]);
            if (!topics().contains(pair[1])) {
                broken.add(line);
            }
        }
        assertTrue(places.size() > 20, places.toString());
        assertEquals(Set.of(), without);
        assertEquals(List.of(), broken);
    }

    /** The name of such a command ends with three dots. */
    private static boolean opensADialog(Path plugin, MatchResult command) {
        Path names = plugin.resolveSibling("OSGI-INF/l10n/bundle.properties");
        return Files.exists(names) && SourceTree.lines(names).stream()
                .anyMatch(line -> line.startsWith(command.group(2) + "=") && line.endsWith("…"));
    }
}
