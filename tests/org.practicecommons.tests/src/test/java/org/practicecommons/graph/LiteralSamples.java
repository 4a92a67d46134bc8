package org.practicecommons.graph;

import java.util.List;
import java.util.Random;

/** Literals of many datatypes, right, awkward and wrong, at random. */
final class LiteralSamples {

    private static final List<String> TYPES = List.of("boolean", "integer", "int", "long", "short", "byte",
            "unsignedByte", "unsignedShort", "unsignedInt", "unsignedLong", "nonNegativeInteger", "positiveInteger",
            "nonPositiveInteger", "negativeInteger", "decimal", "double", "float", "dateTime", "dateTimeStamp", "date",
            "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay", "duration", "dayTimeDuration",
            "yearMonthDuration", "anyURI", "token", "normalizedString", "string", "hexBinary", "base64Binary",
            "language", "unknownType");
    private static final List<String> AWKWARD = List.of("1", "0", "true", "TRUE", "1.00", "+1", "-0", "007", ".5", "5.",
            "-.0", "1e5", "1.0E0", "+1.5e-7", "1E400", "-1e400", "4.9E-324", "NaN", "INF", "+INF", "-INF", "Infinity",
            "1d", "0x1p3", "١٢", "१", "1_000", "1,5", "", " ", " 1 ", "\t1\n", "\u000b1", "\u00a01", "1\u0000",
            "123456789012345678901234567890", "36028797018963968", "-36028797018963969", "140737488355328.5",
            "0.123456789012345678", "2020-01-01T10:20:30.120Z", "2020-01-01T10:20:30.000", "2020-01-01T24:00:00Z",
            "2020-12-31T24:00:00+01:00", "2020-01-01T00:00:00-00:00", "2020-01-01T00:00:00+14:00",
            "2020-01-01T00:00:00+14:01", "0000-01-01T00:00:00Z", "-0044-03-15T00:00:00Z", "12020-01-01T00:00:00+01:00",
            "012020-01-01T00:00:00Z", "2020-02-30T00:00:00Z", "2020-01-01T10:20:60Z", "2020-01-01t10:20:30z",
            "2020-01-01T10:20:30.1234567891234Z", "2020-01-01", "2020-01-01+00:00", "2020-01-01-05:00", "9999-12-31",
            "8192-01-01", "-2020-01-01", "10:20:30.10", "24:00:00", "23:30:00-05:00", "2020", "2020Z", "--02-30",
            "--02-29+00:00", "---31", "P1Y14M", "PT36H", "-P0D", "PT0.50S", "P", "PT", "P1M1D", "0aF0", "0aF", "AQ ==",
            "AQ=", "e\u0301", "\ufb01", "\u05e9\u05dc\u05d5\u05dd", "\u202bعربي\u202c", "😀", "a\\b\"c\nd\re\tf\u007f",
            "http://example.org/e\u0301 x", "x y");
    private static final List<String> TAGS = List.of("en", "EN-ca", "fr-CA", "zh-hant-tw", "x-Foo", "i-klingon",
            "sr-latn-RS", "de-1996", "a", "toolongtag", "en-a-BBB-x-AB", "sl-rozaj-biske", "iw", "abc-DE-fghij",
            "en-u-ca-GREGORY", "art-lojban", "EN-A", "en-x", "de-DE-1901-1901", "ar--rtl", "EN--LTR", "en-abcdefghi",
            "es-419", "zh-min-nan", "sgn-BE-FR", "und", "QAA-qaaa-qm-X-Southern", "en-GB-oed");

    private final Random random;

    LiteralSamples(Random random) {
        this.random = random;
    }

    Value.Literal next() {
        if (random.nextInt(8) == 0) {
            String tag = pick(TAGS);
            return new Value.Literal(pick(AWKWARD), tag.contains("--") ? Xsd.DIR_LANG_STRING : Xsd.LANG_STRING, tag);
        }
        String type = pick(TYPES);
        return new Value.Literal(random.nextInt(3) == 0 ? likely(type) : pick(AWKWARD), Xsd.NAMESPACE + type);
    }

    private String likely(String type) {
        return switch (type) {
            case "decimal" -> sign() + digits(25) + "." + digits(18) + zeros();
            case "double" -> String.valueOf(Double.longBitsToDouble(random.nextLong())).replace("Infinity", "INF");
            case "float" -> String.valueOf(Float.intBitsToFloat(random.nextInt())).replace("Infinity", "INF");
            case "dateTime", "dateTimeStamp" -> day() + "T" + clock() + zone();
            case "date" -> day() + zone();
            case "time" -> clock() + zone();
            case "string", "token", "normalizedString" -> text();
            default -> sign() + zeros() + digits(type.equals("integer") ? 24 : 11);
        };
    }

    /** Any characters that a file can hold. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int c = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x500);
            text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 'x' : c);
        }
        return text.toString();
    }

    private String day() {
        int year = random.nextInt(5) == 0 ? random.nextInt(19000) - 5000 : 1990 + random.nextInt(60);
        return String.format("%s%04d-%02d-%02d", year < 0 ? "-" : "", Math.abs(year), 1 + random.nextInt(12),
                1 + random.nextInt(30));
    }

    private String clock() {
        return String.format("%02d:%02d:%02d", random.nextInt(25), random.nextInt(60), random.nextInt(60))
                + (random.nextBoolean() ? "." + digits(9) + zeros() : "");
    }

    private String zone() {
        return pick(List.of("", "Z", "+00:00", "-00:00", "-05:00", "+05:30", "+13:59", "+05:17"));
    }

    private String sign() {
        return pick(List.of("", "", "-", "+"));
    }

    private String zeros() {
        return "0".repeat(random.nextInt(3));
    }

    private String digits(int most) {
        StringBuilder digits = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
