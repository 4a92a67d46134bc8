package org.practicecommons.graph.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of XML Schema; every method answers null for characters that are not of the type. */
final class CanonicalNumbers {

    private static final Pattern INTEGER = Pattern.compile("([+-]?)0*+([0-9]*+)");
    private static final Pattern DECIMAL = Pattern.compile("([+-]?)0*+([0-9]*+)(?:(\\.)([0-9]*+))?");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final int LONGEST_BOUND = 20;

    private record Range(BigInteger least, BigInteger most) {

        static Range of(String least, String most) {
            return new Range(least == null ? null : new BigInteger(least), most == null ? null : new BigInteger(most));
        }
    }

    private static final Map<String, Range> INTEGERS = Map.ofEntries(
            Map.entry("integer", Range.of(null, null)),
            Map.entry("long", Range.of("-9223372036854775808", "9223372036854775807")),
            Map.entry("int", Range.of("-2147483648", "2147483647")),
            Map.entry("short", Range.of("-32768", "32767")),
            Map.entry("byte", Range.of("-128", "127")),
            Map.entry("unsignedLong", Range.of("0", "18446744073709551615")),
            Map.entry("unsignedInt", Range.of("0", "4294967295")),
            Map.entry("unsignedShort", Range.of("0", "65535")),
            Map.entry("unsignedByte", Range.of("0", "255")),
            Map.entry("nonNegativeInteger", Range.of("0", null)),
            Map.entry("positiveInteger", Range.of("1", null)),
            Map.entry("nonPositiveInteger", Range.of(null, "0")),
            Map.entry("negativeInteger", Range.of(null, "-1")));

    private CanonicalNumbers() {
    }

    static boolean isInteger(String type) {
        return INTEGERS.containsKey(type);
    }

    static String integer(String type, String text) {
        Matcher matcher = INTEGER.matcher(text);
        if (!matcher.matches() || !endsInDigit(text)) {
            return null;
        }
        String digits = matcher.group(2);
        boolean negative = matcher.group(1).equals("-") && !digits.isEmpty();
        String canonical = digits.isEmpty() ? "0" : (negative ? "-" : "") + digits;
        return within(INTEGERS.get(type), canonical, digits.length(), negative) ? canonical : null;
    }

    private static boolean within(Range range, String canonical, int digits, boolean negative) {
        if (range.least() == null && range.most() == null) {
            return true;
        }
        if (digits > LONGEST_BOUND) {
            return negative ? range.least() == null : range.most() == null;
        }
        BigInteger value = new BigInteger(canonical);
        return (range.least() == null || value.compareTo(range.least()) >= 0)
                && (range.most() == null || value.compareTo(range.most()) <= 0);
    }

    static String decimal(String text) {
        Matcher matcher = DECIMAL.matcher(text);
        if (!matcher.matches() || !(endsInDigit(text) || text.endsWith(".") && text.length() > 1
                && endsInDigit(text.substring(0, text.length() - 1)))) {
            return null;
        }
        String whole = matcher.group(2).isEmpty() ? "0" : matcher.group(2);
        String fraction = matcher.group(4) == null ? "" : withoutTrailingZeros(matcher.group(4));
        boolean zero = whole.equals("0") && fraction.isEmpty();
        return (matcher.group(1).equals("-") && !zero ? "-" : "") + whole + "." + (fraction.isEmpty() ? "0" : fraction);
    }

    static String doubled(String text) {
        String special = special(text);
        if (special != null || !FLOAT.matcher(text).matches()) {
            return special;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? value > 0 ? "INF" : "-INF" : scientific(Double.toString(value));
    }

    static String floating(String text) {
        String special = special(text);
        if (special != null || !FLOAT.matcher(text).matches()) {
            return special;
        }
        float value = Float.parseFloat(text);
        return Float.isInfinite(value) ? value > 0 ? "INF" : "-INF" : scientific(Float.toString(value));
    }

    private static String special(String text) {
        return switch (text) {
            case "INF", "+INF" -> "INF";
            case "-INF", "NaN" -> text;
            default -> null;
        };
    }

    /** One digit, a point, at least one digit, E, the exponent. */
    private static String scientific(String java) {
        BigDecimal exact = new BigDecimal(java);
        if (exact.signum() == 0) {
            return java.startsWith("-") ? "-0.0E0" : "0.0E0";
        }
        String digits = withoutTrailingZeros(exact.unscaledValue().abs().toString());
        int exponent = exact.precision() - exact.scale() - 1;
        return (exact.signum() < 0 ? "-" : "") + digits.charAt(0) + "."
                + (digits.length() == 1 ? "0" : digits.substring(1)) + "E" + exponent;
    }

    static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    private static boolean endsInDigit(String text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) >= '0' && text.charAt(text.length() - 1) <= '9';
    }
}
