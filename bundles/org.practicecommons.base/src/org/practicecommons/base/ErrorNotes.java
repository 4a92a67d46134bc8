package org.practicecommons.base;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of an error log may leave the computer: when something went wrong, of which kind it was and where in the program
 * it happened. Messages are left out altogether, since they may repeat what somebody wrote; so are command lines, which
 * have folders in them.
 */
public final class ErrorNotes {

    private static final Pattern ENTRY = Pattern.compile("!(?:SUB)?ENTRY (?:\\d+ )?(?<where>[\\w.]+) \\d+ \\d+ "
            + "(?<when>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d).*");
    private static final Pattern KIND = Pattern.compile(
            "(?<cause>Caused by: )?(?<kind>(?:[a-z]\\w*\\.)+[A-Z][\\w$]*)(?::.*)?");
    private static final Pattern FRAME = Pattern.compile("\\s+at [\\w.$/@<>-]+\\("
            + "(?:[\\w$]+\\.java:\\d+|[\\w$]+\\.java|Native Method|Unknown Source)\\)");
    private static final Pattern MORE = Pattern.compile("\\s+\\.\\.\\. \\d+ (?:more|common frames omitted)");

    private ErrorNotes() {
    }

    /**
     * @param log the lines of a log of the platform
     * @param most how many entries are kept, the latest ones
     * @return the lines that may be shown to others; empty when nothing went wrong
     */
    public static List<String> of(List<String> log, int most) {
        List<List<String>> entries = new ArrayList<>();
        boolean kindIsNext = false;
        for (String line : log) {
            Matcher entry = ENTRY.matcher(line);
            Matcher kind = KIND.matcher(line);
            if (entry.matches()) {
                entries.add(new ArrayList<>(List.of(entry.group("when") + "  " + entry.group("where"))));
            } else if (!entries.isEmpty()) {
                if (FRAME.matcher(line).matches() || MORE.matcher(line).matches()) {
                    entries.getLast().add(line.replace("\t", "    "));
                } else if (kind.matches() && (kindIsNext || kind.group("cause") != null)) {
                    entries.getLast().add((kind.group("cause") == null ? "" : "Caused by: ") + kind.group("kind"));
                }
            }
            kindIsNext = line.startsWith("!STACK");
        }
        return entries.subList(Math.max(0, entries.size() - most), entries.size()).stream()
                .flatMap(List::stream).toList();
    }
}
