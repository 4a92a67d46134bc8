package org.practicecommons.model;

import java.util.Locale;

/**
 * Keys that put parts in order. They are strings of digits and small letters that compare like fractions, so that there
 * is always room between two neighbours and moving one part changes the key of that part only.
 */
public final class OrderKey {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final int WIDTH = 4;
    private static final int END = BASE * BASE * BASE * BASE;
    /** Ends in the digit 1, and so do all whole steps away: a key that ended in 0 would leave no room below. */
    private static final int MIDDLE = END / 2 + 1;

    private OrderKey() {
    }

    /**
     * A key that sorts after {@code lower} and before {@code upper}.
     *
     * @param lower empty for the start
     * @param upper empty for the end
     * @throws IllegalArgumentException if there is no room: the two are not in ascending order, or one is not a key
     *     made here; then all neighbours need new keys
     */
    public static String between(String lower, String upper) {
        if (!isKey(lower) || !isKey(upper) || !upper.isEmpty() && lower.compareTo(upper) >= 0) {
            throw new IllegalArgumentException("no room between '" + lower + "' and '" + upper + "'");
        }
        int step = lower.isEmpty() ? upper.isEmpty() ? MIDDLE : number(upper) - BASE
                : upper.isEmpty() ? number(lower) + BASE : END;
        boolean fits = step > 0 && step < END && step % BASE != 0;
        return fits ? format(step) : middle(lower, upper);
    }

    /** Whether it is a key that was made here, or empty. */
    public static boolean isKey(String text) {
        return text.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0) && !text.endsWith("0");
    }

    private static int number(String key) {
        return Integer.parseInt((key + "0".repeat(WIDTH)).substring(0, WIDTH), BASE);
    }

    private static String format(int number) {
        String digits = Integer.toString(number, BASE).toLowerCase(Locale.ROOT);
        return "0".repeat(WIDTH - digits.length()) + digits;
    }

    private static String middle(String lower, String upper) {
        StringBuilder key = new StringBuilder();
        boolean open = upper.isEmpty();
        for (int i = 0;; i++) {
            int low = i < lower.length() ? DIGITS.indexOf(lower.charAt(i)) : 0;
            int high = open ? BASE : i < upper.length() ? DIGITS.indexOf(upper.charAt(i)) : 0;
            if (high - low > 1) {
                return key.append(DIGITS.charAt((low + high) / 2)).toString();
            }
            key.append(DIGITS.charAt(low));
            open |= high > low;
        }
    }
}
