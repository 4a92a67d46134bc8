package org.practicecommons.exchange.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.JsonItems;
import org.practicecommons.exchange.internal.source.SourceFile;

/** Titles and sentences of real records, to draw from. Immutable once read. */
public final class BenchTexts {

    private static final int SHORTEST = 25;
    private static final int LONGEST = 300;

    private final List<String> titles;
    private final List<String> sentences;

    private BenchTexts(Set<String> titles, Set<String> sentences) {
        this.titles = List.copyOf(titles);
        this.sentences = List.copyOf(sentences);
    }

    /**
     * Reads the members {@code title}, {@code description} and {@code body} of JSON lines.
     *
     * @throws Refusal when a file cannot be read, or all of them hold too little to draw from
     */
    public static BenchTexts of(List<Path> files) {
        Set<String> titles = new LinkedHashSet<>();
        Set<String> sentences = new LinkedHashSet<>();
        for (Path path : files) {
            SourceFile file = SourceFile.of(path);
            try {
                new JsonItems(file).readLines((row, line) -> take(row, titles, sentences),
                        new Problems(new Report(), file.name()));
            } catch (IOException e) {
                throw file.trouble(e);
            }
        }
        if (titles.isEmpty() || sentences.isEmpty()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Format.class, "bench.noTexts", "files", files));
        }
        return new BenchTexts(titles, sentences);
    }

    private static void take(JsonNode row, Set<String> titles, Set<String> sentences) {
        String title = row.path("title").asText().strip();
        if (!title.isEmpty()) {
            titles.add(title);
        }
        for (String member : List.of("description", "body")) {
            for (String sentence : row.path(member).asText().split("(?<=[.!?]) +")) {
                String plain = sentence.replaceAll("\\s+", " ").strip();
                if (plain.length() >= SHORTEST && plain.length() <= LONGEST) {
                    sentences.add(plain);
                }
            }
        }
    }

    String title(Random random) {
        return titles.get(random.nextInt(titles.size()));
    }

    String sentences(Random random, int count) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(sentences.get(random.nextInt(sentences.size())));
        }
        return String.join(" ", drawn);
    }
}
