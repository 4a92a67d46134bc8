package org.practicecommons.operations.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of the words of a question may be kept: plain words without anything by which somebody could be told. */
public final class QuestionWords {

    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 12;
    /** Signs of addresses and of the query language: who knows those looks for records, not for an issue. */
    private static final Pattern SIGNS = Pattern.compile("[@:*~\\[\\]{}<>^\\\\=]|(?<!\\S)-\\S|www\\.|"
            + "[\\p{L}\\p{N}]\\.\\p{L}{2,}");
    /** Five digits or more, as in a telephone number, whatever stands between them. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[\\s().+/-]*\\p{Nd}){4,}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    private QuestionWords() {
    }

    /** In small letters, with single spaces, without quotation marks; empty when the question is not to be kept. */
    public static Optional<String> of(String typed) {
        String words = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replaceAll("[\"“”„«»\\p{Cntrl}]", " ").replaceAll("[\\s\\p{Z}]+", " ").strip()
                .replaceAll("[\\s?!.,;]+$", "");
        boolean plain = words.length() <= LONGEST && words.split(" ").length <= MOST_WORDS
                && WORD.matcher(words).find() && !SIGNS.matcher(words).find() && !NUMBER.matcher(words).find();
        return plain ? Optional.of(words) : Optional.empty();
    }
}
