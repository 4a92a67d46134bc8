package org.practicecommons.graph.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of XML Schema; every method answers null for characters that are not of the type. */
final class CanonicalTimes {

    private static final String YEAR = "(-?(?:[1-9][0-9]{3,8}|0[0-9]{3}))";
    private static final String CLOCK = "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]++))?";
    private static final String ZONE = "(Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?";
    private static final Pattern DATE_TIME = Pattern.compile(YEAR + "-([0-9]{2})-([0-9]{2})T" + CLOCK + ZONE);
    private static final Pattern DATE = Pattern.compile(YEAR + "-([0-9]{2})-([0-9]{2})" + ZONE);
    private static final Pattern TIME = Pattern.compile(CLOCK + ZONE);

    private CanonicalTimes() {
    }

    /** With a zone, the same moment in UTC; without one, as it is. No zeros at the end of the fraction. */
    static String dateTime(String text, boolean zoneNeeded) {
        Matcher m = DATE_TIME.matcher(text);
        if (!m.matches() || zoneNeeded && m.group(8) == null) {
            return null;
        }
        try {
            Clock clock = clock(m, 4);
            LocalDate day = LocalDate.of(Integer.parseInt(m.group(1)), number(m, 2), number(m, 3));
            LocalDateTime at = LocalDateTime.of(clock.nextDay() ? day.plusDays(1) : day, clock.time());
            at = at.minusMinutes(offset(m.group(8)));
            return day(at.toLocalDate()) + "T" + time(at.toLocalTime(), clock.fraction())
                    + (m.group(8) == null ? "" : "Z");
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String time(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            return null;
        }
        try {
            Clock clock = clock(m, 1);
            return time(clock.time().minusMinutes(offset(m.group(5))), clock.fraction())
                    + (m.group(5) == null ? "" : "Z");
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day keeps its zone: no other zone has the same day. */
    static String date(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return null;
        }
        try {
            return day(LocalDate.of(Integer.parseInt(m.group(1)), number(m, 2), number(m, 3))) + zone(m.group(4));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String partOfDate(String type, String text) {
        String month = "(?:0[1-9]|1[0-2])";
        String shape = switch (type) {
            case "gYear" -> YEAR;
            case "gYearMonth" -> YEAR + "-" + month;
            case "gMonth" -> "--" + month;
            case "gDay" -> "---(?:0[1-9]|[12][0-9]|3[01])";
            default -> "--(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
                    + "|02-(?:0[1-9]|[12][0-9]))";
        };
        Matcher m = Pattern.compile("(?<part>" + shape + ")(?<zone>Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?")
                .matcher(text);
        return m.matches() ? m.group("part") + zone(m.group("zone")) : null;
    }

    private record Clock(LocalTime time, boolean nextDay, String fraction) {}

    private static Clock clock(Matcher m, int first) {
        String fraction = m.group(first + 3) == null ? "" : CanonicalNumbers.withoutTrailingZeros(m.group(first + 3));
        boolean midnight = number(m, first) == 24 && number(m, first + 1) == 0 && number(m, first + 2) == 0
                && fraction.isEmpty();
        return new Clock(midnight ? LocalTime.MIDNIGHT
                : LocalTime.of(number(m, first), number(m, first + 1), number(m, first + 2)), midnight, fraction);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int offset(String zone) {
        if (zone == null || zone.equals("Z")) {
            return 0;
        }
        int minutes = Integer.parseInt(zone.substring(1, 3)) * 60 + Integer.parseInt(zone.substring(4, 6));
        return zone.charAt(0) == '-' ? -minutes : minutes;
    }

    private static String zone(String zone) {
        return zone == null ? "" : offset(zone) == 0 ? "Z" : zone;
    }

    private static String day(LocalDate day) {
        int year = day.getYear();
        return String.format("%s%04d-%02d-%02d", year < 0 ? "-" : "", Math.abs(year), day.getMonthValue(),
                day.getDayOfMonth());
    }

    private static String time(LocalTime time, String fraction) {
        return String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond())
                + (fraction.isEmpty() ? "" : "." + fraction);
    }
}
