package org.practicecommons.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One topic as it is shown.
 *
 * @param id the name of its file
 * @param title its first line
 * @param text the whole of it, without signs for what stands out
 * @param marks what stands out in the text, from its beginning to its end
 */
public record HelpPage(String id, String title, String text, List<Mark> marks) {

    /** How a stretch of text stands out. */
    public enum Kind { TITLE, HEADING, STRONG, NAME, LINK }

    /**
     * A stretch of the text.
     *
     * @param topic what a link leads to; empty for all others
     */
    public record Mark(int start, int length, Kind kind, String topic) {

        boolean covers(int offset) {
            return offset >= start && offset < start + length;
        }
    }

    private static final Pattern INLINE = Pattern.compile("\\*\\*(?<strong>.+?)\\*\\*"
            + "|(?<![\\w*])\\*(?<name>[^*\\s][^*]*)\\*(?!\\w)"
            + "|\\[(?<link>.+?)]\\((?<topic>\\w+)\\)");

    /**
     * Reads a topic: the title after {@code #}, headings after {@code ##}, entries of lists after {@code -}, all other
     * lines paragraphs; <code>**strong**</code>, <code>*names of what is on the screen*</code> and
     * {@code [links](topic)}.
     */
    static HelpPage read(String id, List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        boolean listed = false;
        for (String line : lines) {
            boolean entry = line.startsWith("- ");
            if (!text.isEmpty()) {
                text.append(entry && listed ? "\n" : "\n\n");
            }
            listed = entry;
            if (line.startsWith("# ") || line.startsWith("## ")) {
                int from = line.indexOf(' ') + 1;
                marks.add(new Mark(text.length(), line.length() - from, from == 2 ? Kind.TITLE : Kind.HEADING, ""));
                text.append(line, from, line.length());
            } else {
                inline(entry ? "• " + line.substring(2) : line, text, marks);
            }
        }
        return new HelpPage(id, lines.getFirst().substring(2), text.toString(), List.copyOf(marks));
    }

    private static void inline(String line, StringBuilder text, List<Mark> marks) {
        Matcher found = INLINE.matcher(line);
        int done = 0;
        while (found.find()) {
            text.append(line, done, found.start());
            Kind kind = found.group("strong") != null ? Kind.STRONG
                    : found.group("name") != null ? Kind.NAME : Kind.LINK;
            String words = switch (kind) {
                case STRONG -> found.group("strong");
                case NAME -> found.group("name");
                default -> found.group("link");
            };
            marks.add(new Mark(text.length(), words.length(), kind, kind == Kind.LINK ? found.group("topic") : ""));
            text.append(words);
            done = found.end();
        }
        text.append(line, done, line.length());
    }

    /** What the topic leads to, in its order. */
    public List<Mark> links() {
        return marks.stream().filter(mark -> mark.kind() == Kind.LINK).toList();
    }

    /** The words of a stretch. */
    public String words(Mark mark) {
        return text.substring(mark.start(), mark.start() + mark.length());
    }
}
