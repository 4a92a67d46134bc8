package org.practicecommons.search.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.practicecommons.base.LangText;
import org.practicecommons.search.Highlight;
import org.practicecommons.search.NearPassage;

/** Cuts the passages out of matched texts that show best why a record was found. */
final class Passages {

    private static final int MOST = 3;
    private static final int LONGEST = 260;
    private static final int LEAD = 60;
    private static final String CUT = "…";

    private record Passage(Highlight highlight, long asked, long parts, int matches) {
    }

    private Passages() {
    }

    /**
     * Those that match the most parts of the query first, then by matches, then in the order of the form.
     *
     * @param asked how many parts are words that were asked for; those after them are other names, which count less
     */
    static List<Highlight> best(List<MatchedText> texts, int asked) {
        return texts.stream().map(text -> best(text, asked))
                .sorted(Comparator.comparingLong(Passage::asked).thenComparingLong(Passage::parts)
                        .thenComparingInt(Passage::matches).reversed())
                .limit(MOST).map(Passage::highlight).toList();
    }

    /** The first words of a passage in which no word is marked. */
    static Highlight beginning(NearPassage near) {
        String whole = near.text().text();
        String shown = whole.length() <= LONGEST ? whole : whole.substring(0, wordStart(whole, LONGEST)).strip() + CUT;
        return new Highlight(near.field(), near.text().language(), shown, List.of());
    }

    private static Passage best(MatchedText text, int asked) {
        int start = 0;
        int end = text.text().text().length();
        if (end > LONGEST) {
            int[] window = window(text);
            start = window[0];
            end = window[1];
        }
        int from = start;
        int to = end;
        List<MatchedText.Found> inside = text.found().stream()
                .filter(found -> found.start() >= from && found.end() <= to).toList();
        long words = parts(inside.stream().filter(found -> found.part() < asked).toList());
        return new Passage(cut(text, from, to, inside), words, parts(inside), inside.size());
    }

    private static long parts(List<MatchedText.Found> found) {
        return found.stream().mapToInt(MatchedText.Found::part).distinct().count();
    }

    /** The stretch that begins a little before some match and holds the most of them. */
    private static int[] window(MatchedText text) {
        String whole = text.text().text();
        int best = 0;
        long bestScore = -1;
        for (int i = 0; i < text.found().size(); i++) {
            MatchedText.Found first = text.found().get(i);
            long score = score(text.found(), i);
            if (score > bestScore) {
                bestScore = score;
                best = first.start();
            }
        }
        int start = sentenceStart(text.text(), best);
        int end = Math.min(whole.length(), start + LONGEST);
        return new int[] {start, end == whole.length() ? end : wordStart(whole, end)};
    }

    /** How good it is to begin there: parts of the query count most. */
    private static long score(List<MatchedText.Found> found, int from) {
        int end = found.get(from).start() + LONGEST - LEAD;
        BitSet parts = new BitSet();
        int matches = 0;
        for (int i = from; i < found.size() && found.get(i).start() <= end; i++) {
            if (found.get(i).end() <= end) {
                parts.set(found.get(i).part());
                matches++;
            }
        }
        return parts.cardinality() * 1000L + Math.min(matches, 999);
    }

    /** The beginning of the sentence where it is near, else of a word shortly before. */
    private static int sentenceStart(LangText text, int match) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(text.language()));
        sentences.setText(text.text());
        int sentence = sentences.isBoundary(match) ? match : sentences.preceding(match);
        return match - sentence <= LEAD ? sentence : wordStart(text.text(), match - LEAD);
    }

    private static int wordStart(String text, int near) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        return words.isBoundary(near) ? near : words.preceding(near);
    }

    private static Highlight cut(MatchedText text, int start, int end, List<MatchedText.Found> inside) {
        String whole = text.text().text();
        String before = start > 0 ? CUT : "";
        String after = end < whole.length() ? CUT : "";
        String passage = before + whole.substring(start, end).strip() + after;
        int stripped = start + leading(whole.substring(start, end));
        int shift = before.length() - stripped;
        List<Highlight.Range> ranges = new ArrayList<>();
        for (MatchedText.Found found : inside) {
            Highlight.Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            int from = found.start() + shift;
            int to = found.end() + shift;
            if (last == null || from >= last.end()) {
                ranges.add(new Highlight.Range(from, to));
            } else if (to > last.end()) {
                ranges.set(ranges.size() - 1, new Highlight.Range(last.start(), to));
            }
        }
        return new Highlight(text.field(), text.text().language(), passage, ranges);
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }
}
