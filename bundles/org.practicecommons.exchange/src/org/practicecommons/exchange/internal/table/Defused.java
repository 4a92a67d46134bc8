package org.practicecommons.exchange.internal.table;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run get an apostrophe before them, as OWASP advises on CSV injection: those that begin
 * with {@code =}, {@code +}, {@code -}, {@code @}, a tab, a line end, or the full-width forms of these signs. A text
 * that looks as if it had one already gets one more, so that taking one away always gives the text back.
 */
final class Defused {

    private static final String SIGNS = "[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]";
    private static final Pattern RUNS = Pattern.compile("'*" + SIGNS);
    private static final Pattern DEFUSED = Pattern.compile("'+" + SIGNS);

    private Defused() {
    }

    static String of(String text) {
        return RUNS.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String restored(String cell) {
        return DEFUSED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
