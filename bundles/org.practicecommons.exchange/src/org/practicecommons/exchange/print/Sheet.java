package org.practicecommons.exchange.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a printed document holds, whatever file it becomes. Headings are of the levels 2 to 6; the title is the only one
 * of level 1.
 *
 * @param over what stands above the title, such as the kind of the record
 * @param language of the document; single texts may be in another one
 * @param footer what stands at the foot of each page, beside its number
 */
public record Sheet(String over, Text title, Locale language, List<Block> blocks, String footer) {

    /** One thing below another. */
    public sealed interface Block {
    }

    public record Heading(int level, Text text) implements Block {
    }

    /** A text; each of its line breaks is one. */
    public record Paragraph(Text text) implements Block {
    }

    public record Items(List<Text> items) implements Block {
    }

    /** Names with what belongs to each, such as a date. */
    public record Facts(List<Fact> facts) implements Block {
    }

    public record Fact(String name, Text value) {
    }

    /** Each row has as many cells as there are columns. */
    public record Table(List<String> columns, List<List<Text>> rows) implements Block {
    }

    public record Text(List<Run> runs) {

        public Text {
            runs = List.copyOf(runs);
        }

        public static Text of(String text) {
            return new Text(List.of(new Run(text, "", "", false)));
        }

        /** The letters alone. */
        public String plain() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }

        public boolean isEmpty() {
            return runs.isEmpty();
        }
    }

    /**
     * Letters of one kind.
     *
     * @param language the tag of their language, empty for that of the document or none
     * @param link the address to which they lead, or empty
     * @param quiet whether they are a remark on what stands before
     */
    public record Run(String text, String language, String link, boolean quiet) {
    }
}
