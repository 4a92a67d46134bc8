package org.practicecommons.operations.internal.twins;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How texts are compared: case, accents, signs and words that say nothing aside. */
final class Likeness {

    private static final Set<String> SAYING_NOTHING = Set.of("the", "a", "of", "and", "for", "le", "la", "les", "l",
            "de", "du", "des", "d", "et", "pour", "inc", "ltd", "ltee", "llc", "corp", "co", "org");
    /** Names that are so near, or nearer, may be slips of each other. */
    private static final double NEAR = 0.85;

    private Likeness() {
    }

    /** The words of a text that say something, in their order; all of them where none does. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> all = Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
        List<String> saying = all.stream().filter(word -> !SAYING_NOTHING.contains(word)).toList();
        return saying.isEmpty() ? all : saying;
    }

    /** The same for texts with the same words, in whatever order. */
    static String sorted(List<String> words) {
        return String.join(" ", words.stream().sorted().toList());
    }

    /** What is left of a word where slips are rare: its first letter and the consonants after it, none twice. */
    static String skeleton(String word) {
        String rest = word.substring(1).replaceAll("[aeiouyh]", "");
        return (word.charAt(0) + rest).replaceAll("(.)\\1+", "$1");
    }

    /** Whether two names differ by no more than slips; numbers have to be the same. */
    static boolean near(Traits.Name one, Traits.Name other) {
        if (one.sorted().equals(other.sorted()) || !one.numbers().equals(other.numbers())) {
            return false;
        }
        int longer = Math.max(one.sorted().length(), other.sorted().length());
        return longer > 0 && 1 - (double) distance(one.sorted(), other.sorted()) / longer >= NEAR;
    }

    /** The words in which there is a digit, in order. */
    static List<String> numbers(List<String> words) {
        return words.stream().filter(word -> word.chars().anyMatch(Character::isDigit)).sorted().toList();
    }

    /** How much of their words two texts share, from 0 to 1; both in order and none twice. */
    static double shared(int[] one, int[] other) {
        int both = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            both += one[i] == other[j] ? 1 : 0;
            int step = Integer.compare(one[i], other[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        int all = one.length + other.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
