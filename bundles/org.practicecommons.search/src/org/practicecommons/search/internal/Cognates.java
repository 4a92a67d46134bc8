package org.practicecommons.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a French word may look like in English, and the other way round: <i>liberté</i> and <i>liberty</i>,
 * <i>forêt</i> and <i>forest</i>. It only makes proposals; most are no words, so whoever asks looks which of them
 * texts use.
 *
 * <p>The correspondences are a file beside this class, {@code French English} on a line: {@code -té -ty} is an ending,
 * {@code é- s-} a beginning, {@code ê es} may stand anywhere. They are those by which words of the two languages are
 * commonly recognised; see Raymond LeBlanc and Hubert Séguin, <i>Les congénères homographes et parographes
 * anglais-français</i>, in: Twenty-Five Years of Second Language Teaching at the University of Ottawa, 1996, who found
 * 23,160 such pairs in two dictionaries.
 */
final class Cognates {

    static final String RULES = "cognates.txt";
    /** Shorter words are alike by chance. */
    private static final int SHORTEST = 4;

    private final List<Rule> fromFrench = new ArrayList<>();
    private final List<Rule> fromEnglish = new ArrayList<>();

    private enum Place { BEGINNING, INSIDE, END }

    private record Rule(Place place, String from, String to) {

        static Rule of(String from, String to) {
            return from.startsWith("-") ? new Rule(Place.END, from.substring(1), to.substring(1))
                    : from.endsWith("-") ? new Rule(Place.BEGINNING, cut(from), cut(to))
                            : new Rule(Place.INSIDE, from, to);
        }

        private static String cut(String written) {
            return written.substring(0, written.length() - 1);
        }

        Rule withoutAccents() {
            return new Rule(place, Forms.fold(from), to);
        }

        void apply(String word, Collection<String> made) {
            switch (place) {
                case END -> {
                    if (word.endsWith(from)) {
                        made.add(word.substring(0, word.length() - from.length()) + to);
                    }
                }
                case BEGINNING -> {
                    if (word.startsWith(from)) {
                        made.add(to + word.substring(from.length()));
                    }
                }
                case INSIDE -> {
                    for (int at = word.indexOf(from, 1); at > 0; at = word.indexOf(from, at + 1)) {
                        made.add(word.substring(0, at) + to + word.substring(at + from.length()));
                    }
                }
            }
        }
    }

    Cognates() {
        Set<Rule> french = new LinkedHashSet<>();
        for (String line : Dictionary.lines(RULES)) {
            String[] sides = line.split("\\s+");
            Rule rule = Rule.of(sides[0], sides[1]);
            french.add(rule);
            if (rule.place() == Place.END) {
                french.add(rule.withoutAccents());
            }
            fromEnglish.add(Rule.of(sides[1], sides[0]));
        }
        fromFrench.addAll(french);
    }

    /**
     * What the other language may write for a word.
     *
     * @param language English or French, that of the word
     * @return in small letters without accents, the word itself not among them
     */
    Set<String> of(String word, Language language) {
        String written = word.toLowerCase(Locale.ROOT);
        if (written.length() < SHORTEST || !written.chars().allMatch(Character::isLetter)) {
            return Set.of();
        }
        List<Rule> rules = language == Language.FRENCH ? fromFrench : fromEnglish;
        Set<String> changed = new LinkedHashSet<>(Set.of(written));
        rules.stream().filter(rule -> rule.place() != Place.END).forEach(rule -> rule.apply(written, changed));
        Set<String> made = new LinkedHashSet<>(changed);
        for (String form : changed) {
            singular(form).forEach(one -> {
                made.add(one);
                rules.stream().filter(rule -> rule.place() == Place.END).forEach(rule -> rule.apply(one, made));
            });
        }
        Set<String> folded = new LinkedHashSet<>();
        made.stream().map(Forms::fold).filter(form -> form.length() >= SHORTEST).forEach(folded::add);
        folded.remove(Forms.fold(written));
        return folded;
    }

    private static List<String> singular(String word) {
        return word.length() > SHORTEST && word.endsWith("s")
                ? List.of(word, word.substring(0, word.length() - 1)) : List.of(word);
    }
}
