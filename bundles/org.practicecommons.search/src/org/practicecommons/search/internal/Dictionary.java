package org.practicecommons.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * English words for French ones and the other way round: what is said every day, and what is said of work, rights,
 * communities, health, law. Words are known by their stems, so any inflection is.
 *
 * <p>The table is a file beside this class. A line says {@code French, French = English, English}: each of the one side
 * may stand for each of the other, the commonest first. What follows {@code !} looks like the French but means
 * something else.
 */
final class Dictionary {

    static final String TABLE = "dictionary.txt";

    private final Map<Language, Map<String, Entry>> entries =
            Map.of(Language.ENGLISH, new HashMap<>(), Language.FRENCH, new HashMap<>());
    private final Analyzers analyzers;
    private int longest;

    /**
     * @param words in the other language, the commonest first
     * @param notMeant keys of words of the other language that only look alike
     */
    record Entry(Set<String> words, Set<String> notMeant) {

        static final Entry NONE = new Entry(Set.of(), Set.of());
    }

    /** One line: what stands on either side, and what is only like the left side. */
    record Line(List<String> french, List<String> english, List<String> notMeant) {
    }

    Dictionary(Analyzers analyzers) {
        this.analyzers = analyzers;
        for (String line : lines(TABLE)) {
            add(parse(line));
        }
    }

    /** The lines of a file of this package that say something. */
    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Dictionary.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Line parse(String line) {
        String[] meant = line.split("!", 2);
        String[] sides = meant[0].split("=", 2);
        return new Line(words(sides[0]), words(sides[1]), meant.length > 1 ? words(meant[1]) : List.of());
    }

    private static List<String> words(String side) {
        return Stream.of(side.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private void add(Line line) {
        line.french().forEach(word -> entry(Language.FRENCH, word).words().addAll(line.english()));
        line.english().forEach(word -> entry(Language.ENGLISH, word).words().addAll(line.french()));
        for (String other : line.notMeant()) {
            line.french().forEach(word -> entry(Language.FRENCH, word).notMeant().add(key(Language.ENGLISH, other)));
            line.french().forEach(word -> entry(Language.ENGLISH, other).notMeant().add(key(Language.FRENCH, word)));
        }
    }

    private Entry entry(Language language, String word) {
        Words words = Words.of(word, language, analyzers);
        longest = Math.max(longest, words.words().size());
        return entries.get(language).computeIfAbsent(words.key(),
                any -> new Entry(new LinkedHashSet<>(), new HashSet<>()));
    }

    private String key(Language language, String word) {
        return Words.of(word, language, analyzers).key();
    }

    /** How many words the longest expression has. */
    int longest() {
        return longest;
    }

    /** What the table says of a word or expression; nothing, if it does not know it. */
    Entry of(Words words) {
        return entries.getOrDefault(words.language(), Map.of()).getOrDefault(words.key(), Entry.NONE);
    }

    /** Which of some words that follow each other it knows, alone or within an expression, by their places. */
    BitSet known(List<Words> each) {
        BitSet known = new BitSet();
        for (int from = 0; from < each.size(); from++) {
            for (int to = from + 1; to <= Math.min(each.size(), from + longest); to++) {
                if (knows(Words.joined(each.subList(from, to)))) {
                    known.set(from, to);
                }
            }
        }
        return known;
    }

    /** Whether it translates that. */
    boolean knows(Words words) {
        return !of(words).words().isEmpty();
    }
}
