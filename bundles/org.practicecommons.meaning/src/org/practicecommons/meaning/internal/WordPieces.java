package org.practicecommons.meaning.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces of words that a BERT model knows by number: lower case, no accents, punctuation and
 * Chinese characters apart, the longest known piece first. The numbers are the ones that the model was trained with;
 * only marks of the model, as {@code [SEP]}, mean nothing when a text has them.
 */
final class WordPieces {

    private static final String INSIDE = "##";
    private static final int LONGEST_WORD = 100;

    /** Pieces that begin a word, and pieces that go on with one. */
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> continuations = new HashMap<>();
    private final int longestPiece;
    private final int unknown;
    private final int begin;
    private final int end;

    private WordPieces(Map<String, Integer> vocabulary) throws IOException {
        vocabulary.forEach((piece, number) -> {
            if (piece.startsWith(INSIDE)) {
                continuations.put(piece.substring(INSIDE.length()), number);
            } else {
                beginnings.put(piece, number);
            }
        });
        longestPiece = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
        unknown = mark("[UNK]");
        begin = mark("[CLS]");
        end = mark("[SEP]");
    }

    private int mark(String name) throws IOException {
        Integer number = beginnings.get(name);
        if (number == null) {
            throw new IOException("the vocabulary of the model has no " + name);
        }
        return number;
    }

    /** @param json the file {@code tokenizer.json} of a BERT model */
    static WordPieces read(InputStream json) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            boolean inside = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    inside = "vocab".equals(parser.currentName());
                } else if (inside && token == JsonToken.VALUE_NUMBER_INT) {
                    vocabulary.put(parser.currentName(), parser.getIntValue());
                }
            }
        }
        return new WordPieces(vocabulary);
    }

    /** The larger, the commoner: words are numbered by how often they occur. 0 for what is no whole word here. */
    int commonness(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
        Integer number = beginnings.get(plain);
        return number == null ? 0 : beginnings.size() + continuations.size() - number;
    }

    /** @param most how many numbers there may be, marks of beginning and end included; what is beyond is left out */
    long[] pieces(String text, int most) {
        Reading reading = new Reading(most - 1);
        reading.add(begin);
        reading.text(text);
        long[] all = Arrays.copyOf(reading.numbers, reading.size + 1);
        all[reading.size] = end;
        return all;
    }

    /** What has been read of one text. */
    private final class Reading {

        private final long[] numbers;
        private int size;

        Reading(int most) {
            numbers = new long[most];
        }

        void add(int number) {
            if (!full()) {
                numbers[size++] = number;
            }
        }

        private boolean full() {
            return size == numbers.length;
        }

        /** Goes on by stretches between spaces, so that of a book only the beginning is looked at. */
        void text(String text) {
            StringBuilder stretch = new StringBuilder();
            int at = 0;
            while (at < text.length() && !full()) {
                int letter = text.codePointAt(at);
                at += Character.charCount(letter);
                if (isSpace(letter)) {
                    stretch(stretch);
                } else if (isChinese(letter)) {
                    stretch(stretch);
                    stretch(stretch.appendCodePoint(letter));
                } else if (!isControl(letter)) {
                    stretch.appendCodePoint(letter);
                }
            }
            stretch(stretch);
        }

        private void stretch(StringBuilder letters) {
            String plain = Normalizer.normalize(letters, Normalizer.Form.NFD);
            letters.setLength(0);
            StringBuilder word = new StringBuilder();
            for (int at = 0; at < plain.length() && !full(); at += Character.charCount(plain.codePointAt(at))) {
                int letter = plain.codePointAt(at);
                if (isPunctuation(letter)) {
                    word(word);
                    word(word.appendCodePoint(letter));
                } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                    word.appendCodePoint(Character.toLowerCase(letter));
                }
            }
            word(word);
        }

        private void word(StringBuilder letters) {
            String word = letters.toString();
            letters.setLength(0);
            if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
                add(unknown);
                return;
            }
            int before = size;
            Map<String, Integer> known = beginnings;
            int from = 0;
            while (from < word.length() && !full()) {
                int to = Math.min(word.length(), from + longestPiece);
                Integer number = null;
                while (to > from && (number = known.get(word.substring(from, to))) == null) {
                    to--;
                }
                if (number == null) {
                    size = before;
                    add(unknown);
                    return;
                }
                add(number);
                known = continuations;
                from = to;
            }
        }
    }

    private static boolean isSpace(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter);
    }

    private static boolean isControl(int letter) {
        return letter == 0xFFFD || switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int letter) {
        return letter >= 0x4E00 && letter <= 0x9FFF || letter >= 0x3400 && letter <= 0x4DBF
                || letter >= 0x20000 && letter <= 0x2CEAF || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0x2F800 && letter <= 0x2FA1F;
    }

    /** In ASCII also signs, as + and $, count. */
    private static boolean isPunctuation(int letter) {
        if (letter < 0x80) {
            return letter > ' ' && letter < 0x7F && !Character.isLetterOrDigit(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
