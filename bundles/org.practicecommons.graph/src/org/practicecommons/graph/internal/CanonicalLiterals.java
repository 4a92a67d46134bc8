package org.practicecommons.graph.internal;

import java.util.Set;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;

/** The canonical form of a literal, by its datatype. */
public final class CanonicalLiterals {

    private static final Set<String> COLLAPSED =
            Set.of("anyURI", "token", "language", "Name", "NCName", "NMTOKEN");

    private CanonicalLiterals() {
    }

    /**
     * The same value in its canonical form, or null when the characters are not a value of the datatype. Literals of
     * datatypes that XML Schema does not define only get their characters normalised.
     */
    public static Value.Literal of(Value.Literal literal) {
        String text = CanonicalText.nfc(literal.lexical());
        if (!literal.language().isEmpty()) {
            String tag = CanonicalText.tag(literal.language());
            return new Value.Literal(text, tag.contains("--") ? Xsd.DIR_LANG_STRING : Xsd.LANG_STRING, tag);
        }
        if (literal.datatype().equals(Xsd.STRING)) {
            return Value.plain(text);
        }
        String datatype = CanonicalText.iri(literal.datatype());
        if (!datatype.startsWith(Xsd.NAMESPACE)) {
            return new Value.Literal(text, datatype);
        }
        String lexical = lexical(datatype.substring(Xsd.NAMESPACE.length()), text);
        return lexical == null ? null : new Value.Literal(lexical, datatype);
    }

    private static String lexical(String type, String text) {
        if (COLLAPSED.contains(type)) {
            return collapse(text);
        }
        return switch (type) {
            case "boolean" -> truth(collapse(text));
            case "decimal" -> CanonicalNumbers.decimal(collapse(text));
            case "double" -> CanonicalNumbers.doubled(collapse(text));
            case "float" -> CanonicalNumbers.floating(collapse(text));
            case "dateTime", "dateTimeStamp" -> CanonicalTimes.dateTime(collapse(text), type.endsWith("Stamp"));
            case "date" -> CanonicalTimes.date(collapse(text));
            case "time" -> CanonicalTimes.time(collapse(text));
            case "gYear", "gYearMonth", "gMonthDay", "gMonth",
                    "gDay" -> CanonicalTimes.partOfDate(type, collapse(text));
            case "duration", "dayTimeDuration", "yearMonthDuration" -> CanonicalDurations.of(type, collapse(text));
            case "hexBinary" -> text(collapse(text), "([0-9a-fA-F]{2})*+", true);
            case "base64Binary" -> text(text.replaceAll("[ \t\r\n]", ""),
                    "(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?", false);
            default -> CanonicalNumbers.isInteger(type) ? CanonicalNumbers.integer(type, collapse(text)) : text;
        };
    }

    private static String truth(String text) {
        return switch (text) {
            case "true", "1" -> "true";
            case "false", "0" -> "false";
            default -> null;
        };
    }

    private static String text(String text, String pattern, boolean upper) {
        if (!text.matches(pattern)) {
            return null;
        }
        return upper ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }

    /** White space as XML Schema collapses it: its four characters only. */
    private static String collapse(String text) {
        boolean clean = true;
        for (int i = 0; clean && i < text.length(); i++) {
            clean = text.charAt(i) > ' ';
        }
        if (clean) {
            return text;
        }
        return text.replaceAll("[ \t\r\n]+", " ").replaceAll("^ | $", "");
    }
}
