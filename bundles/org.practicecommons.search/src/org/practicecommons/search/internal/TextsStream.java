package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Several texts of one language as one field. Text {@code i} begins at position {@link #starts}{@code [i]} and at the
 * offset of that number; this follows from the lengths of the texts alone (a text never has more words than chars): so
 * the layout of a document is known before it is analysed, no phrase reaches from one text into the next, and a
 * position tells its text.
 */
final class TextsStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Analyzer analyzer;
    private final List<String> texts;
    private final int[] starts;
    private int text;
    private int position;
    private int expected;
    private TokenStream words;
    private CharTermAttribute wordTerm;
    private OffsetAttribute wordOffset;
    private PositionIncrementAttribute wordIncrement;

    TextsStream(Analyzer analyzer, List<String> texts) {
        this.analyzer = analyzer;
        this.texts = texts;
        this.starts = starts(texts);
    }

    static int[] starts(List<String> texts) {
        int[] starts = new int[texts.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + texts.get(i - 1).length() + 10;
        }
        return starts;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        close();
        text = -1;
        position = -1;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (words == null || !words.incrementToken()) {
            close();
            if (text + 1 >= texts.size()) {
                return false;
            }
            open(++text);
        }
        expected += wordIncrement.getPositionIncrement();
        term.copyBuffer(wordTerm.buffer(), 0, wordTerm.length());
        offset.setOffset(starts[text] + wordOffset.startOffset(), starts[text] + wordOffset.endOffset());
        increment.setPositionIncrement(expected - position);
        position = expected;
        return true;
    }

    private void open(int index) throws IOException {
        words = analyzer.tokenStream("", texts.get(index));
        wordTerm = words.addAttribute(CharTermAttribute.class);
        wordOffset = words.addAttribute(OffsetAttribute.class);
        wordIncrement = words.addAttribute(PositionIncrementAttribute.class);
        words.reset();
        expected = starts[index] - 1;
    }

    @Override
    public void close() throws IOException {
        if (words != null) {
            words.close(); // its end is not asked for: where each text ends is known
            words = null;
        }
    }
}
