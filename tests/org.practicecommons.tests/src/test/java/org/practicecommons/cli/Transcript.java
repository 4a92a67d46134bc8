package org.practicecommons.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written session: lines that start with {@code $ commons} or {@code $ LANG=fr commons} are commands, the lines below
 * are what they print (standard output, then standard error), and {@code [exit N]} is their exit code where it is not
 * 0.
 *
 * <p>In expected lines {@code <iri>}, {@code <rev>}, {@code <n>}, {@code <uuid>} and {@code <any>} stand for values
 * that differ from run to run; {@code <iri=name>} also keeps the value, and {@code <name>} stands for it from then on,
 * in commands too. A line {@code ...} skips any number of lines.
 */
record Transcript(List<Step> steps) {

    private static final Pattern HOLE = Pattern.compile("<(\\w+)(?:=(\\w+))?>");
    private static final Map<String, String> SHAPES = Map.of("iri", "https?://[^\\s\"]+", "rev", "[0-9a-f]{12,64}",
            "n", "[\\d.,]+", "uuid", "[0-9a-f]{8}-[0-9a-f-]{27}", "any", ".*?");

    /** @param line number of the command in its file, for failures that can be found */
    record Step(int line, String language, List<String> words, List<String> expected, int exit) {
    }

    static Transcript read(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        String command = null;
        int exit = 0;
        int at = 0;
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            if (text.startsWith("$ ")) {
                add(steps, at, command, expected, exit);
                command = text.substring(2);
                at = line;
                exit = 0;
                expected = new ArrayList<>();
            } else if (text.matches("\\[exit \\d+]")) {
                exit = Integer.parseInt(text.replaceAll("\\D", ""));
            } else if (!text.startsWith("#") && command != null) {
                expected.add(text);
            }
        }
        add(steps, at, command, expected, exit);
        return new Transcript(steps);
    }

    private static void add(List<Step> steps, int line, String command, List<String> expected, int exit) {
        if (command == null) {
            return;
        }
        while (!expected.isEmpty() && expected.getLast().isEmpty()) {
            expected.removeLast();
        }
        List<String> words = words(command);
        String language = words.getFirst().startsWith("LANG=") ? words.removeFirst().substring(5) : "en";
        words.removeFirst();
        steps.add(new Step(line, language, words, expected, exit));
    }

    /** Splits as a shell does for single and double quotes. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("((?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+)").matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1).replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"));
        }
        return words;
    }

    /** Puts kept values into a command. */
    static String filled(String text, Map<String, String> values) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(
                values.getOrDefault(hole.group(1), hole.group())));
    }

    /** Where what was printed leaves the expected lines, or empty; keeps named values. */
    static String difference(List<String> expected, List<String> printed, Map<String, String> values) {
        int at = 0;
        boolean skipping = false;
        for (String line : expected) {
            if (line.equals("...")) {
                skipping = true;
                continue;
            }
            while (skipping && at < printed.size() && !matches(line, printed.get(at), values)) {
                at++;
            }
            skipping = false;
            if (at == printed.size()) {
                return "missing: " + line;
            }
            if (!matches(line, printed.get(at), values)) {
                return "expected: " + line + "\n but was: " + printed.get(at);
            }
            at++;
        }
        return at == printed.size() || skipping ? "" : "not expected: " + printed.get(at);
    }

    private static boolean matches(String expected, String printed, Map<String, String> values) {
        StringBuilder pattern = new StringBuilder();
        Map<String, Integer> named = new LinkedHashMap<>();
        Matcher hole = HOLE.matcher(expected);
        int from = 0;
        int group = 0;
        while (hole.find()) {
            String shape = SHAPES.get(hole.group(1));
            String kept = values.get(hole.group(1));
            if (shape == null && kept == null) {
                continue;
            }
            pattern.append(Pattern.quote(expected.substring(from, hole.start())));
            pattern.append('(').append(kept == null ? shape : Pattern.quote(kept)).append(')');
            group++;
            if (hole.group(2) != null) {
                named.put(hole.group(2), group);
            }
            from = hole.end();
        }
        pattern.append(Pattern.quote(expected.substring(from)));
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(printed);
        if (!matcher.matches()) {
            return false;
        }
        named.forEach((name, index) -> values.put(name, matcher.group(index)));
        return true;
    }
}
