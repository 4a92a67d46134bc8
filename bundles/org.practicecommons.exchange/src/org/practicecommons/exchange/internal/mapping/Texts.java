package org.practicecommons.exchange.internal.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to foreign texts before they are kept. */
final class Texts {

    private static final Pattern DROPPED = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/li|/h[1-6]|/tr|/ul|/ol)\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");

    private Texts() {
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** Letters and digits without accents, in lower case, with hyphens between words. */
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return lower(plain).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    }

    /** A code such as {@code city/town} or {@code public_report} as words. */
    static String words(String code) {
        return capital(code.replaceAll("[_\\s]+", " ").strip());
    }

    static String withoutMarkup(String html) {
        String text = DROPPED.matcher(html).replaceAll(" ");
        text = BREAK.matcher(text).replaceAll("\n\n");
        text = TAG.matcher(text).replaceAll("");
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(entity(found.group(), found.group(1),
                found.group(2), found.group(3))));
    }

    private static String entity(String all, String decimal, String hexadecimal, String name) {
        if (name == null) {
            int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
            boolean fits = Character.isValidCodePoint(code) && !(code >= 0xD800 && code < 0xE000) && code >= ' ';
            return fits ? Character.toString(code) : " ";
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot", "ldquo", "rdquo" -> "\"";
            case "apos" -> "'";
            case "lsquo", "rsquo" -> "’";
            case "laquo" -> "«";
            case "raquo" -> "»";
            case "ndash" -> "–";
            case "mdash" -> "—";
            case "hellip" -> "…";
            case "nbsp" -> " ";
            case "eacute" -> "é";
            case "egrave" -> "è";
            case "agrave" -> "à";
            case "ccedil" -> "ç";
            default -> all;
        };
    }

    /** Characters composed, white space as one blank; paragraphs stay apart where they are wanted. */
    static String collapsed(String text, boolean paragraphs) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00a0', ' ')
                .replaceAll("[\\p{Cc}&&[^\\n\\t\\r]]", "");
        if (!paragraphs) {
            return plain.replaceAll("\\s+", " ").strip();
        }
        return plain.replaceAll("\\r\\n?", "\n").replaceAll("[ \\t]+", " ").replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n").strip();
    }
}
