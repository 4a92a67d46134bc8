package org.practicecommons.search.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed as {@code 3}, {@code 2..5}, {@code 2..}, {@code ..5}, {@code >2}, {@code >=2}, {@code <5} or
 * {@code <=5}.
 *
 * @param from the least; empty where it is open
 * @param above whether the least itself is left out
 * @param to the most; empty where it is open
 * @param below whether the most itself is left out
 */
public record Bounds(String from, boolean above, String to, boolean below) {

    private static final Pattern COMPARED = Pattern.compile("(>=|<=|[><≥≤=])(.+)");
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");
    private static final String NUMBER = "-?\\d{1,15}([.,]\\d{1,9})?";

    public static Bounds of(String typed) {
        Matcher compared = COMPARED.matcher(typed);
        if (compared.matches()) {
            String value = compared.group(2);
            return switch (compared.group(1)) {
                case ">" -> new Bounds(value, true, "", false);
                case ">=", "≥" -> new Bounds(value, false, "", false);
                case "<" -> new Bounds("", false, value, true);
                case "<=", "≤" -> new Bounds("", false, value, false);
                default -> new Bounds(value, false, value, false);
            };
        }
        Matcher range = RANGE.matcher(typed);
        return range.matches() ? new Bounds(range.group(1), false, range.group(2), false)
                : new Bounds(typed, false, typed, false);
    }

    /** Both ends are in it. */
    public record Range(double from, double to) {

        boolean holds(double number) {
            return from <= number && number <= to;
        }
    }

    /** As numbers; empty when they are none, or when neither end is given. */
    public Optional<Range> numbers() {
        if (!isNumber(from) || !isNumber(to) || from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        double least = from.isEmpty() ? Double.NEGATIVE_INFINITY : number(from);
        double most = to.isEmpty() ? Double.POSITIVE_INFINITY : number(to);
        return Optional.of(new Range(above ? Math.nextUp(least) : least, below ? Math.nextDown(most) : most));
    }

    private static boolean isNumber(String text) {
        return text.isEmpty() || text.matches(NUMBER);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
