package org.practicecommons.ui.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words of two versions of a text differ: those outside their longest common run of words. For very long texts
 * only the beginning and end that they share are left out, so that the time stays small.
 *
 * @param removed places in the older text, in order
 * @param added places in the newer text, in order
 */
record WordDifference(List<Range> removed, List<Range> added) {

    /** From {@code start} up to but not including {@code end}, in chars. */
    record Range(int start, int end) {
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’']+|[^\\p{L}\\p{N}’'\\s]");
    private static final int MOST_PAIRS = 4_000_000;

    static WordDifference between(String older, String newer) {
        List<Range> a = words(older);
        List<Range> b = words(newer);
        boolean[] keptA = new boolean[a.size()];
        boolean[] keptB = new boolean[b.size()];
        int from = 0;
        while (from < a.size() && from < b.size() && same(older, a.get(from), newer, b.get(from))) {
            keptA[from] = true;
            keptB[from++] = true;
        }
        int endA = a.size();
        int endB = b.size();
        while (endA > from && endB > from && same(older, a.get(endA - 1), newer, b.get(endB - 1))) {
            keptA[--endA] = true;
            keptB[--endB] = true;
        }
        if ((long) (endA - from) * (endB - from) <= MOST_PAIRS) {
            keepCommon(older, a, keptA, newer, b, keptB, from, endA, endB);
        }
        return new WordDifference(outside(a, keptA), outside(b, keptB));
    }

    private static void keepCommon(String older, List<Range> a, boolean[] keptA, String newer, List<Range> b,
            boolean[] keptB, int from, int endA, int endB) {
        int[][] longest = new int[endA - from + 1][endB - from + 1];
        for (int i = endA - 1; i >= from; i--) {
            for (int j = endB - 1; j >= from; j--) {
                longest[i - from][j - from] = same(older, a.get(i), newer, b.get(j))
                        ? longest[i - from + 1][j - from + 1] + 1
                        : Math.max(longest[i - from + 1][j - from], longest[i - from][j - from + 1]);
            }
        }
        int i = from;
        int j = from;
        while (i < endA && j < endB) {
            if (same(older, a.get(i), newer, b.get(j))) {
                keptA[i++] = true;
                keptB[j++] = true;
            } else if (longest[i - from + 1][j - from] >= longest[i - from][j - from + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Range> words(String text) {
        List<Range> result = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            result.add(new Range(matcher.start(), matcher.end()));
        }
        return result;
    }

    private static boolean same(String older, Range a, String newer, Range b) {
        return a.end() - a.start() == b.end() - b.start()
                && older.regionMatches(a.start(), newer, b.start(), a.end() - a.start());
    }

    /** Neighbouring words that are not kept become one range, with the space between them. */
    private static List<Range> outside(List<Range> words, boolean[] kept) {
        List<Range> result = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i] && i > 0 && !kept[i - 1]) {
                result.set(result.size() - 1, new Range(result.getLast().start(), words.get(i).end()));
            } else if (!kept[i]) {
                result.add(words.get(i));
            }
        }
        return result;
    }
}
