package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.practicecommons.base.LangText;

/**
 * A text of a hit with the places that matched. Matches are positions; the text is analysed once more to learn which
 * chars those are, so that nothing about offsets has to be kept in the index.
 *
 * @param found by beginning
 */
record MatchedText(String field, LangText text, List<Found> found) {

    /** Places that are shown of one text; a long one with a common word has hundreds. */
    private static final int MOST_PLACES = 100;

    /** Positions from first to last, both included, that matched a part of the query. */
    record Span(int first, int last, int part) {
    }

    /** Chars from start up to but not including end that matched a part of the query. */
    record Found(int start, int end, int part) {
    }

    static List<MatchedText> find(List<Layout.Stored> texts, Map<Language, List<Span>> spans, Analyzers analyzers) {
        List<MatchedText> result = new ArrayList<>();
        spans.forEach((language, some) -> {
            List<Layout.Stored> own = texts.stream()
                    .filter(text -> Language.of(text.text().language()) == language).toList();
            int[] starts = TextsStream.starts(own.stream().map(text -> text.text().text()).toList());
            List<List<Span>> byText = byText(some, starts);
            for (int i = 0; i < own.size(); i++) {
                if (!byText.get(i).isEmpty()) {
                    LangText text = own.get(i).text();
                    result.add(new MatchedText(own.get(i).field(), text,
                            locate(text, byText.get(i), language, analyzers)));
                }
            }
        });
        return result;
    }

    /** The places of each text, counted from its beginning. */
    private static List<List<Span>> byText(List<Span> spans, int[] starts) {
        List<List<Span>> byText = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            byText.add(new ArrayList<>());
        }
        for (Span span : new LinkedHashSet<>(spans)) {
            int found = Arrays.binarySearch(starts, span.first);
            int text = found >= 0 ? found : -found - 2;
            if (text >= 0 && byText.get(text).size() < MOST_PLACES) {
                byText.get(text).add(new Span(span.first - starts[text], span.last - starts[text], span.part));
            }
        }
        return byText;
    }

    private static List<Found> locate(LangText text, List<Span> spans, Language language, Analyzers analyzers) {
        int last = spans.stream().mapToInt(Span::last).max().orElse(-1);
        List<int[]> offsets = new ArrayList<>();
        try (TokenStream tokens = analyzers.places(language).tokenStream("", text.text())) {
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (offsets.size() <= last + 1 && tokens.incrementToken()) {
                int start = language == Language.FRENCH
                        ? Analyzers.afterArticle(text.text(), offset.startOffset(), offset.endOffset())
                        : offset.startOffset();
                for (int i = increment.getPositionIncrement(); i > 0; i--) {
                    offsets.add(new int[] {start, offset.endOffset()});
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spans.stream().filter(span -> span.last < offsets.size())
                .map(span -> new Found(offsets.get(span.first)[0], offsets.get(span.last)[1], span.part))
                .sorted(Comparator.comparingInt(Found::start).thenComparingInt(Found::end)).toList();
    }
}
