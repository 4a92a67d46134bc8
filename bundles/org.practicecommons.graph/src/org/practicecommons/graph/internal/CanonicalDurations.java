package org.practicecommons.graph.internal;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations of XML Schema 1.1: months carried into years, seconds into minutes, hours and days. */
final class CanonicalDurations {

    private static final Pattern DURATION = Pattern.compile("(-)?P(?=[0-9T])(?:([0-9]{1,18})Y)?(?:([0-9]{1,18})M)?"
            + "(?:([0-9]{1,18})D)?(?:T(?=[0-9])(?:([0-9]{1,18})H)?(?:([0-9]{1,18})M)?"
            + "(?:([0-9]{1,18})(?:\\.([0-9]{1,99}))?S)?)?");

    private CanonicalDurations() {
    }

    /** Null when the characters are not of the type, or so long that nobody can have meant them. */
    static String of(String type, String text) {
        Matcher m = DURATION.matcher(text);
        boolean hasMonths = text.replaceFirst("T.*", "").matches(".*[YM].*");
        boolean hasDays = text.matches(".*[DT].*");
        if (!m.matches() || type.startsWith("year") && hasDays || type.startsWith("day") && hasMonths) {
            return null;
        }
        BigInteger months = number(m, 2).multiply(BigInteger.valueOf(12)).add(number(m, 3));
        BigInteger seconds = number(m, 4).multiply(BigInteger.valueOf(86_400))
                .add(number(m, 5).multiply(BigInteger.valueOf(3_600)))
                .add(number(m, 6).multiply(BigInteger.valueOf(60))).add(number(m, 7));
        String fraction = m.group(8) == null ? "" : CanonicalNumbers.withoutTrailingZeros(m.group(8));
        StringBuilder result = new StringBuilder("P");
        append(result, months.divide(BigInteger.valueOf(12)), "Y");
        append(result, months.mod(BigInteger.valueOf(12)), "M");
        appendTime(result, seconds, fraction);
        if (result.length() == 1) {
            return type.startsWith("year") ? "P0M" : "PT0S";
        }
        return (m.group(1) == null ? "" : "-") + result;
    }

    private static void appendTime(StringBuilder result, BigInteger seconds, String fraction) {
        BigInteger[] days = seconds.divideAndRemainder(BigInteger.valueOf(86_400));
        append(result, days[0], "D");
        long rest = days[1].longValueExact();
        if (rest == 0 && fraction.isEmpty()) {
            return;
        }
        result.append('T');
        append(result, BigInteger.valueOf(rest / 3_600), "H");
        append(result, BigInteger.valueOf(rest / 60 % 60), "M");
        if (rest % 60 != 0 || !fraction.isEmpty()) {
            result.append(rest % 60).append(fraction.isEmpty() ? "" : "." + fraction).append('S');
        }
    }

    private static void append(StringBuilder result, BigInteger number, String unit) {
        if (number.signum() != 0) {
            result.append(number).append(unit);
        }
    }

    private static BigInteger number(Matcher m, int group) {
        return m.group(group) == null ? BigInteger.ZERO : new BigInteger(m.group(group));
    }
}
