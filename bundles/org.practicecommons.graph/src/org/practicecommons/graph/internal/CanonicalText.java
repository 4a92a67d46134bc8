package org.practicecommons.graph.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/** Characters, IRIs and language tags in the one form that a payload holds. */
public final class CanonicalText {

    /** Below the first combining mark every text is in normal form C. */
    private static final char FIRST_MARK = '\u0300';

    /** Which characters of ASCII an IRI may have. */
    private static final boolean[] IN_IRIS = new boolean[0x7f];

    static {
        for (char c = ' ' + 1; c < IN_IRIS.length; c++) {
            IN_IRIS[c] = "<>\"{}|^`\\".indexOf(c) < 0;
        }
    }

    private static final Pattern TAG = Pattern.compile("[a-zA-Z]++(?:-[a-zA-Z0-9]++)*+(?:--(?i:ltr|rtl))?");

    private CanonicalText() {
    }

    /** Normal form C; refuses half of a surrogate pair, which no file in UTF-8 can hold. */
    public static String nfc(String text) {
        boolean simple = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_MARK) {
                continue;
            }
            simple = false;
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw refusal("payload.halfCharacter", "place", i + 1, "text", readable(text));
                }
                i++;
            }
        }
        return simple || Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Normal form C of an absolute IRI; refuses anything else. */
    public static String iri(String iri) {
        int colon = iri.indexOf(':');
        boolean good = colon > 0 && isScheme(iri, colon);
        for (int i = 0; good && i < iri.length(); i++) {
            good = isIriCharacter(iri.charAt(i));
        }
        if (!good) {
            throw refusal("payload.badIri", "iri", readable(iri));
        }
        return nfc(iri);
    }

    private static boolean isScheme(String iri, int end) {
        for (int i = 0; i < end; i++) {
            char c = iri.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean later = i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
            if (!letter && !later) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIriCharacter(char c) {
        return c < IN_IRIS.length ? IN_IRIS[c] : c > 0x9f && c != '\ufffe' && c != '\uffff';
    }

    /** The canonical tag; a direction after {@code --} is kept in lower case. Refuses what N-Triples cannot write. */
    public static String tag(String language) {
        if (!TAG.matcher(language).matches()) {
            throw refusal("payload.badTag", "tag", readable(language));
        }
        int direction = language.indexOf("--");
        return direction < 0 ? LangText.canonicalTag(language)
                : LangText.canonicalTag(language.substring(0, direction))
                        + language.substring(direction).toLowerCase(java.util.Locale.ROOT);
    }

    private static String readable(String text) {
        return (text.length() > 80 ? text.substring(0, 80) + "…" : text).replaceAll("\\p{Cs}", "\ufffd");
    }

    private static Refusal refusal(String key, Object... values) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(
                org.practicecommons.graph.PayloadNormaliser.class, key, values));
    }
}
